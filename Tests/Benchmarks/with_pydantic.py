"""Structural checks of submissions as somebody would write them in Python: libyaml's C loader and pydantic.

    python with_pydantic.py < LIST

LIST has a path on every line. Fields, required fields, words and forms of values are those of the schemas in
`partners/schemas`, in all parts of a submission. Left out are the lists that differ from partner to partner or from
strategy to strategy (names of partners and strategies, codes of commitments, names of figures and rules): there any
text will do, so this does less than the schemas ask for. Nothing is compared with anything else. A process for each
core.
"""

import datetime
import json
import multiprocessing
import os
import sys
from typing import Annotated, Literal, Optional, Union

import pydantic
import yaml


def written(pattern):
    """Text of a form."""
    return Annotated[str, pydantic.StringConstraints(pattern=pattern)]


def whole(least, most, pattern=r"^[-+]?[0-9]+$"):
    """A whole number in a range, or text of a form."""
    return Union[Annotated[int, pydantic.Field(strict=True, ge=least, le=most)], written(pattern)]


DIGITS = r"^[-+‐-—−]?£?(0|[1-9][0-9]{0,14}|[1-9][0-9]{0,2}(,[0-9]{3}){1,4})([.][0-9]{1,6})?"
Quarter = written(r"^(19|20|21)[0-9]{2}-[0-9]{2}[ -]Q[1-4]$")
Period = written(r"^[0-9]{4}-(0[1-9]|1[0-2])( to [0-9]{4}-(0[1-9]|1[0-2]))?$")
Month = written(r"^[0-9]{4}-(0[1-9]|1[0-2])$")
Number = Union[pydantic.StrictInt, pydantic.StrictFloat, written(DIGITS + "$")]
Share = Union[pydantic.StrictInt, pydantic.StrictFloat, written(DIGITS + "( ?%)?$")]
Change = Union[
    pydantic.StrictInt, pydantic.StrictFloat, written(DIGITS + "( ?(%|(percentage )?points?|pp))?$")
]
# To YAML 1.1, which this loader reads, 10:30 is a number, of minutes.
Time = whole(0, 24 * 60 - 1, r"^([01][0-9]|2[0-3]):[0-5][0-9]$")
Minutes = whole(1, 720, r"^[-+]?[0-9]+\s*(minutes?)?$")
Date = datetime.date
Text = Optional[Union[str, int, float, bool, Date]]
Given = Union[Annotated[str, pydantic.StringConstraints(min_length=1)], int, float, bool, Date]
# To YAML 1.1 yes and no are truth values.
YesOrNo = Union[pydantic.StrictBool, Literal["yes", "no"]]
RATINGS = ["green", "amber", "red"]
STATUSES = RATINGS + [f"{a}/{b}" for a in RATINGS for b in RATINGS if a != b] + ["grey", "nil-return"]
Status = Literal[tuple(STATUSES)]
Rating = Literal["inadequate", "requires-improvement", "good", "outstanding"]


class Strict(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(extra="forbid", alias_generator=lambda name: name.replace("_", "-"))


class Update(Strict):
    commitment: Given
    status: Optional[Status] = None
    reason: Text = None
    update: Text = None


class Figure(Strict):
    figure: str
    period: Optional[Period] = None
    value: Optional[Number] = None
    previous: Optional[Number] = None
    previous_period: Optional[Period] = None
    change: Optional[Change] = None
    status: Optional[Status] = None
    reason: Text = None
    source: Text = None
    read: Optional[Date] = None
    restated: Text = None
    note: Text = None
    illustrative: Optional[YesOrNo] = None
    nil_return: Text = None


class Note(Strict):
    date: Date
    update: Given


class Action(Strict):
    reference: Given
    action: Given
    commitment: Text = None
    owner: Text = None
    due: Optional[Date] = None
    start: Optional[Date] = None
    closed: Optional[Date] = None
    state: Optional[Literal["open", "completed"]] = None
    update: Text = None
    updates: Optional[list[Note]] = None


class Progress(Strict):
    month: Month
    comment: Given


class PlannedAction(Strict):
    number: Given
    theme: Text = None
    action: Text = None
    requirement: Optional[Literal["mandated", "local"]] = None
    outcome: Text = None
    lead: Text = None
    organisation: Text = None
    start: Optional[Date] = None
    end: Optional[Date] = None
    completed: Optional[Date] = None
    supporting: Optional[list[Text]] = None
    progress: Optional[list[Progress]] = None
    document: Text = None
    status: Optional[Status] = None


class AgendaItem(Strict):
    item: Given
    presenter: Text = None
    minutes: Optional[Minutes] = None
    standing: Text = None


class PlannedMeeting(Strict):
    meeting: Date
    starts: Optional[Time] = None
    length: Optional[Minutes] = None
    items: Optional[list[AgendaItem]] = None


class Question(Strict):
    question: Given
    sufficient: Optional[Share] = None


class Standard(Strict):
    standard: Given
    court_work: Optional[YesOrNo] = None
    not_rated: Optional[YesOrNo] = None
    questions: Optional[list[Question]] = None
    rating: Optional[Rating] = None
    score: Optional[whole(0, 3)] = None


class Inspection(Strict):
    inspection: Given
    organisation: Text = None
    published: Optional[Date] = None
    standards: Optional[list[Standard]] = None
    rating: Optional[Rating] = None
    score: Optional[whole(0, 27)] = None


class Restricted(Strict):
    title: Given
    paragraph: Optional[whole(1, 7, r"^[+]?0*[1-7]$")] = None
    text: Text = None


class Restriction(Strict):
    item: Given
    paragraphs: whole(1, 7, r"^[1-7]( *, *[1-7])*$")
    begins: Text = None


class Appendix(Strict):
    appendix: Given
    title: Given
    file: Given


class Explanation(Strict):
    rule: str
    field: Given
    value: Text = None
    reason: Given
    until: Optional[Quarter] = None


class Submission(Strict):
    partner: str
    quarter: Quarter
    strategy: Given
    submitted: Date
    prepared_by: Text = None
    marking: Optional[Literal["OFFICIAL", "OFFICIAL-SENSITIVE"]] = None
    illustrative: Text = None
    subject: Text = None
    brief_update: Text = None
    updates: Optional[list[Update]] = None
    figures: Optional[list[Figure]] = None
    challenges: Optional[list[Text]] = None
    emerging_trends: Optional[list[Text]] = None
    support_required: Optional[list[Text]] = None
    recommendations: Optional[list[Text]] = None
    actions: Optional[list[Action]] = None
    violence_reduction: Optional[list[PlannedAction]] = None
    forward_plan: Optional[list[PlannedMeeting]] = None
    inspections: Optional[list[Inspection]] = None
    restricted: Optional[list[Restricted]] = None
    restrictions: Optional[list[Restriction]] = None
    released: Optional[list[Text]] = None
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
    print(json.dumps({"files": len(paths), "refused": [path for path, count in zip(paths, found) if count]}))
