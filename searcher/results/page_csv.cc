#include "searcher/results/page_csv.h"

#include <fmt/format.h>

#include <string_view>
#include <vector>

namespace dateline {
namespace {

constexpr std::string_view kHeader =
    "id,title,date,source,author,section,language,url,people,organisations,places,countries,"
    "score\r\n";

std::string field(std::string_view value) {
  if (value.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(value);
  std::string quoted = "\"";
  for (char c : value) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string list(const std::vector<std::string>& values) {
  return field(fmt::format("{}", fmt::join(values, "; ")));
}

}  // namespace

std::string page_csv(const ResultPage& page) {
  std::string csv(kHeader);
  for (const Hit& hit : page.hits) {
    for (const std::string* value : {&hit.id, &hit.title, &hit.date, &hit.source, &hit.author,
                                     &hit.section, &hit.language, &hit.url}) {
      csv += field(*value) + ",";
    }
    for (const auto* values : {&hit.people, &hit.organisations, &hit.places, &hit.countries}) {
      csv += list(*values) + ",";
    }
    csv += fmt::format("{}\r\n", hit.score);
  }
  return csv;
}

}  // namespace dateline
