// Gives the bytes of a section file the checksums that fit them, so that a fuzzer gets
// past these and to what is read then.
#pragma once

#include <string>

namespace dateline::fuzz {

// False when the footer does not even say where the table is.
bool seal(std::string& bytes);

}  // namespace dateline::fuzz
