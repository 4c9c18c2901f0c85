"""Runs a command and says what it took: python -I -S launcher.py DESCRIPTOR COMMAND…

Writes status, wall seconds, processor seconds and the largest resident size in bytes to an open file descriptor.
A process of its own, because Linux counts the size of whoever starts a command as the command's own until it runs:
measured from a large program, nothing is ever small. This one imports next to nothing; what takes less than its own
9 megabytes or so, such as `wc`, still shows as that.
"""

import os
import sys
import time

# ru_maxrss is in kibibytes, on macOS in bytes.
UNIT = 1 if sys.platform == "darwin" else 1024

descriptor, command = int(sys.argv[1]), sys.argv[2:]
os.set_inheritable(descriptor, False)
began = time.perf_counter()
process = os.posix_spawnp(command[0], command, os.environ)
_, status, used = os.wait4(process, 0)
wall = time.perf_counter() - began
figures = [os.waitstatus_to_exitcode(status), wall, used.ru_utime + used.ru_stime, used.ru_maxrss * UNIT]
os.write(descriptor, " ".join(map(str, figures)).encode())
