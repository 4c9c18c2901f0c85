"""Structural checks of submissions as somebody would write them in Python: libyaml's C loader and pydantic.

    python with_pydantic.py < LIST

LIST has a path on every line. Fields, required fields, words and forms of values are those of the schemas in
`partners/schemas`; nothing is compared with anything else. A process for each core.
"""

import datetime
import json
import multiprocessing
import os
import sys
from typing import Annotated, Literal, Optional, Union

import pydantic
import yaml

Quarter = Annotated[str, pydantic.StringConstraints(pattern=r"^(19|20|21)[0-9]{2}-[0-9]{2}[ -]Q[1-4]$")]
Period = Annotated[str, pydantic.StringConstraints(
    pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])( to [0-9]{4}-(0[1-9]|1[0-2]))?$")]
Number = Union[int, float, Annotated[str, pydantic.StringConstraints(pattern=r"^[-+−]?£?[0-9][0-9,]*([.][0-9]{1,6})?$")]]
Change = Union[int, float, Annotated[str, pydantic.StringConstraints(pattern=r"^[-+−]?[0-9][0-9,]*([.][0-9]{1,6})?( ?%)?$")]]
Text = Union[str, int, float, bool, datetime.date]
Date = datetime.date
RATINGS = ["green", "amber", "red"]
STATUSES = RATINGS + [f"{a}/{b}" for a in RATINGS for b in RATINGS if a != b] + ["grey", "nil-return"]
Status = Literal[tuple(STATUSES)]


class Strict(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(extra="forbid", alias_generator=lambda name: name.replace("_", "-"))


class Update(Strict):
    commitment: Text
    status: Optional[Status] = None
    reason: Optional[Text] = None
    update: Optional[Text] = None


class Figure(Strict):
    figure: str
    period: Optional[Period] = None
    value: Optional[Number] = None
    previous: Optional[Number] = None
    previous_period: Optional[Period] = None
    change: Optional[Change] = None
    status: Optional[Status] = None
    reason: Optional[Text] = None
    source: Optional[Text] = None
    read: Optional[Date] = None
    restated: Optional[Text] = None
    note: Optional[Text] = None
    illustrative: Optional[bool] = None
    nil_return: Optional[Text] = None


class Note(Strict):
    date: Date
    update: Text


class Action(Strict):
    reference: Text
    action: Text
    owner: Optional[Text] = None
    due: Optional[Date] = None
    start: Optional[Date] = None
    closed: Optional[Date] = None
    state: Optional[Literal["open", "completed"]] = None
    update: Optional[Text] = None
    updates: Optional[list[Note]] = None


class Restricted(Strict):
    title: Text
    paragraph: Optional[Annotated[int, pydantic.Field(ge=1, le=7)]] = None
    text: Optional[Text] = None


class Appendix(Strict):
    appendix: Text
    title: Text
    file: str


class Explanation(Strict):
    rule: str
    field: str
    value: Optional[Text] = None
    reason: Text
    until: Optional[Quarter] = None


class Submission(Strict):
    partner: str
    quarter: Quarter
    strategy: Text
    submitted: Date
    prepared_by: Optional[Text] = None
    marking: Optional[Literal["OFFICIAL", "OFFICIAL-SENSITIVE"]] = None
    illustrative: Optional[Text] = None
    subject: Optional[Text] = None
    brief_update: Optional[Text] = None
    updates: Optional[list[Update]] = None
    figures: Optional[list[Figure]] = None
    challenges: Optional[list[Text]] = None
    emerging_trends: Optional[list[Text]] = None
    support_required: Optional[list[Text]] = None
    recommendations: Optional[list[Text]] = None
    actions: Optional[list[Action]] = None
    violence_reduction: Optional[list[dict]] = None
    forward_plan: Optional[list[dict]] = None
    inspections: Optional[list[dict]] = None
    restricted: Optional[list[Restricted]] = None
    appendices: Optional[list[Appendix]] = None
    explanations: Optional[list[Explanation]] = None


def problems(path):
    """How many things are wrong with the structure of a file."""
    try:
        with open(path, "rb") as file:
            Submission.model_validate(yaml.load(file, Loader=yaml.CSafeLoader))
        return 0
    except pydantic.ValidationError as error:
        return error.error_count()
    except (yaml.YAMLError, OSError, ValueError):
        return 1


if __name__ == "__main__":
    paths = sys.stdin.read().split("\n")[:-1]
    with multiprocessing.Pool(os.cpu_count()) as pool:
        found = pool.map(problems, paths, chunksize=100)
    print(json.dumps({"files": len(paths), "with problems": sum(map(bool, found))}))
