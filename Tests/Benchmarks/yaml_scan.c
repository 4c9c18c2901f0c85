/* Parses every YAML file that is named on standard input into events and counts these: what no program that reads
   YAML with libyaml can be faster than. */
#include <stdio.h>
#include <string.h>
#include <yaml.h>

int main(void) {
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
      if (!yaml_parser_parse(&parser, &event)) return 1;
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
