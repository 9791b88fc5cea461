// docs/QUERY_LANGUAGE.md: its examples and its table of fields.
#include <catch2/catch.hpp>

#include "common/fields/field_table.h"
#include "tests/support/query_examples.h"
#include "tests/support/test_files.h"

namespace dateline {
namespace {

// The text of all blocks that begin with ```query.
std::string query_blocks(const std::string& page) {
  static const std::string kOpening = "```query\n";
  std::string blocks;
  for (std::size_t at = page.find(kOpening); at != std::string::npos;
       at = page.find(kOpening, at)) {
    at += kOpening.size();
    const std::size_t end = page.find("```", at);
    blocks += page.substr(at, end - at);
    at = end;
  }
  return blocks;
}

std::string fields_of_page(const std::string& page) {
  const std::size_t begin = page.find('\n', page.find("<!-- fields: begin")) + 1;
  return page.substr(begin, page.find("<!-- fields: end") - begin);
}

std::string table_of_fields() {
  std::string table = "| field | also | what it searches | example |\n|---|---|---|---|\n";
  for (const FieldInfo& info : field_table()) {
    table += "| `" + std::string(info.name) + ":` | " + std::string(info.short_names) + " | " +
             std::string(info.description) + " | `" + std::string(info.example) + "` |\n";
  }
  return table;
}

TEST_CASE("Every example of docs/QUERY_LANGUAGE.md becomes what the page says", "[query][docs]") {
  const auto examples = read_query_examples(query_blocks(source_file("docs/QUERY_LANGUAGE.md")));
  CHECK(examples.size() > 50);
  for (const QueryExample& example : examples) {
    INFO(example.query);
    CHECK(answer_of(example.query) == example.expected);
  }
}

TEST_CASE("The fields of docs/QUERY_LANGUAGE.md are those of the field table", "[query][docs]") {
  CHECK(fields_of_page(source_file("docs/QUERY_LANGUAGE.md")) == table_of_fields());
}

TEST_CASE("The example of every field is a query without notes", "[query][docs]") {
  for (const FieldInfo& info : field_table()) {
    const ParsedQuery parsed = parse_query(info.example, {today_of_examples(), {"en"}});
    INFO(info.name);
    CHECK(parsed.notes.empty());
  }
}

}  // namespace
}  // namespace dateline
