// Tables with the names of their columns in the first row (CSV, RFC 4180): a record for each of
// the other rows, with its columns for fields. Values are read as Python's csv module reads them:
// one in quotes may hold what stands between values, ends of lines, and a quote as two (or, as
// Python does not read it, behind a backslash). A quote that begins a value and closes none is a
// part of it.
#pragma once

#include "indexer/parse/parse_context.h"
#include "indexer/source/byte_stream.h"

namespace dateline {

// `mark` stands between two values. A row that has another number of values than there are
// columns is rejected by itself; columns without a name are left out. Throws ReadFailure.
void parse_table(char mark, ByteStream& stream, const ParseContext& context);

}  // namespace dateline
