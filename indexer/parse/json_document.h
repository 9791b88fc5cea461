// Cuts the objects out of a JSON document whose records go over several lines.
#pragma once

#include "indexer/parse/parse_context.h"
#include "indexer/source/byte_stream.h"

namespace dateline {

// Objects at the top, or in one list at the top. What stands between them and is
// neither blank nor comma is rejected, and the next object is looked for. Line
// ends inside an object become blanks. Throws ReadFailure.
void parse_json_document(ByteStream& stream, const ParseContext& context);

}  // namespace dateline
