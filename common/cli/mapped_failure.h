// A mapped file that can no longer be read (a bad disk, a file cut short by others)
// reaches a program as the signal SIGBUS; this turns it into a message naming the file,
// and exit code 5. For main(), once; the handler itself calls only what a handler may.
#pragma once

namespace dateline {

// `program`: its name, which must live as long as the process.
void tell_of_mapped_failures(const char* program);

}  // namespace dateline
