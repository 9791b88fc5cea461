// Standard input, output and error of a program that was started with some of them closed
// (`<&-`): left so, the next file that is opened would take their place, be read as input
// or have messages written into it.
//
// For the start of main(), before any file is opened. Does not fail.
#pragma once

namespace dateline {

// Those that are closed are opened on /dev/null the wrong way round, so that reading
// standard input and writing to standard output fail still, with EBADF.
void occupy_closed_standard_streams();

}  // namespace dateline
