// A file that holds one article as plain text. Its first line is the title when a
// blank line follows it; the date comes from the user alone (--date).
#pragma once

#include "indexer/parse/parse_context.h"
#include "indexer/source/byte_stream.h"

namespace dateline {

// Text that is not UTF-8 is mended and reported. Throws ReadFailure.
void parse_plain_text(ByteStream& stream, const ParseContext& context);

}  // namespace dateline
