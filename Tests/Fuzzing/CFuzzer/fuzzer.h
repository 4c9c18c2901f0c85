// libFuzzer as a library: the compiler's -sanitize=fuzzer links it, and its header is not installed.
#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));
