/* Parses every YAML file that is named on standard input into events and counts these: what no program that reads
   YAML with libyaml can be faster than. Names the files that are no YAML. With --version, says which libyaml it is. */
#include <stdio.h>
#include <string.h>
#include <yaml.h>

int main(int count, char **arguments) {
  if (count > 1 && !strcmp(arguments[1], "--version")) return puts(yaml_get_version_string()) < 0;
  /* Line by line, as several processes write to one pipe. */
  setvbuf(stdout, NULL, _IOLBF, BUFSIZ);
  char path[4096];
  unsigned long files = 0, events = 0;
  while (fgets(path, sizeof path, stdin)) {
    path[strcspn(path, "\n")] = 0;
    FILE *file = fopen(path, "rb");
    yaml_parser_t parser;
    if (!file || !yaml_parser_initialize(&parser)) return 2;
    yaml_parser_set_input_file(&parser, file);
    for (int done = 0; !done;) {
      yaml_event_t event;
      if (!yaml_parser_parse(&parser, &event)) {
        printf("unparsable: %s\n", path);
        break;
      }
      done = event.type == YAML_STREAM_END_EVENT;
      events++;
      yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    fclose(file);
    files++;
  }
  printf("%lu files, %lu events\n", files, events);
  return 0;
}
