// Before the tests begin, tells the testing library to run one after the other.
//
// Otherwise it starts every test before it ends the first: nothing is reported until nearly all are done, and of a run
// that is stopped nobody learns what had passed. Programs that the tests start still use every processor. A width that
// is set outside stays, and several processes can run different tests at once, as `.ci/run` does.
#include <stdlib.h>

__attribute__((constructor)) static void limit_width(void) {
  setenv("SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH", "1", 0);
}
