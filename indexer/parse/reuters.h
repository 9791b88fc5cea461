// Reuters-21578: agency news of 1987 in SGML, Latin-1, many articles a file.
//
// The id is "reuters-21578-" and NEWID; PEOPLE, ORGS and PLACES become people,
// organisations and places as they are tagged, and PLACES countries as well. The
// dateline opens the body, as printed, and is a field of its own. Paragraphs,
// which the wire indented, are set apart by blank lines. TOPICS, EXCHANGES and
// COMPANIES stay in the record under their names in lower case; the first topic is the
// section, to search and count by. The wire's own
// header (UNKNOWN), its control codes, and the filler of articles that are a
// headline alone ("Blah blah blah.") are left out.
#pragma once

#include "indexer/parse/parse_context.h"
#include "indexer/source/byte_stream.h"

namespace dateline {

// Throws ReadFailure.
void parse_reuters(ByteStream& stream, const ParseContext& context);

}  // namespace dateline
