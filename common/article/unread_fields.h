// What a record seems to have for an article's id, title, body or date under a name that is not
// read, so that nobody takes an archive for whole that has no more than the headlines. Used by
// record.cc alone. Pure; any thread.
#pragma once

#include <simdjson.h>

#include <string>
#include <vector>

#include "common/article/article.h"
#include "common/article/record.h"

namespace dateline {

// Of the record that `article` was read from, a sentence for each of the four that the article
// lacks and the record may have: "no body, but an unread field content: --map body=content reads
// it". Looks into nested objects, too; what cannot be written behind --map is not told. Of a
// record without a text that has a list of objects which may be the articles (or is one itself,
// by their ids), that alone.
std::vector<std::string> unread_notes(simdjson::dom::object record, const RecordReading& reading,
                                      const Article& article);

}  // namespace dateline
