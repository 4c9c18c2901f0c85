#ifndef FOLDER_SWAP_H
#define FOLDER_SWAP_H

/// Swaps two folders in one step, so that a reader sees either the old or the new one, never none.
/// Returns 0, or -1 with errno set; ENOSYS or EINVAL where the system cannot do it.
int folder_swap(const char *one, const char *other);

#endif
