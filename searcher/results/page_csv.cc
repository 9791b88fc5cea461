#include "searcher/results/page_csv.h"

#include <fmt/format.h>

#include <string_view>
#include <vector>

namespace dateline {
namespace {

constexpr std::string_view kHeader =
    "id,title,date,source,author,section,language,url,people,organisations,places,countries,"
    "score\r\n";

std::string field(std::string_view value, CsvFor reader) {
  std::string text(value);
  const bool formula =
      !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
  if (formula && reader == CsvFor::kSpreadsheets) text.insert(0, 1, '\'');
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

}  // namespace

std::string csv_header() { return std::string(kHeader); }

std::string csv_row(const Hit& hit, CsvFor reader) {
  std::string csv;
  for (const std::string_view value :
       {std::string_view(hit.id), hit.title, std::string_view(hit.date), hit.source, hit.author,
        hit.section, hit.language, std::string_view(hit.url)}) {
    csv += field(value, reader) + ",";
  }
  for (const auto* values : {&hit.people, &hit.organisations, &hit.places, &hit.countries}) {
    csv += field(fmt::format("{}", fmt::join(*values, "; ")), reader) + ",";
  }
  return csv + fmt::format("{}\r\n", hit.score);
}

std::string page_csv(const ResultPage& page) {
  std::string csv = csv_header();
  for (const Hit& hit : page.hits) csv += csv_row(hit, CsvFor::kPrograms);
  return csv;
}

}  // namespace dateline
