// JSON records: one object a line, or a document of objects that go over several
// lines, alone, one after the other, or in one list. Which of the two is told
// from the start of the file. Objects are cut out, not parsed.
#pragma once

#include <string_view>

#include "indexer/parse/parse_context.h"
#include "indexer/source/byte_stream.h"

namespace dateline {

// Whether the line, without its end, holds an object from its beginning to its end, as far as
// its first and last characters tell.
bool is_record_line(std::string_view line);

// `head`: the start of the stream, without a byte order mark. Throws ReadFailure.
void parse_json(std::string_view head, ByteStream& stream, const ParseContext& context);

}  // namespace dateline
