// An article as Dateline understands it, whatever file it came from.
#pragma once

#include <string>
#include <vector>

#include "common/article/date.h"

namespace dateline {

struct Article {
  std::string id;  // given, or derived from the content; never empty
  std::string title;
  std::string body;
  PartialDate date;
  std::string source;  // the newspaper or agency
  std::string author;
  std::string section;
  std::string language;  // ISO 639-1, lower case; "" when not given
  std::string url;
  std::vector<std::string> people;
  std::vector<std::string> organisations;
  std::vector<std::string> places;
  std::vector<std::string> countries;  // ISO 3166-1 alpha-2, or a former code (SU, YU, DD, CS)
};

// What the article store keeps: the record as it came in, and how it was read,
// so that the same Article can be made from it again (common/article/record.h).
struct StoredRecord {
  std::string json;     // one JSON object, as it came in (or as a parser wrote it)
  std::string reading;  // one JSON object: the field map and the defaults; "" for none
};

}  // namespace dateline
