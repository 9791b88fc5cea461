#include "common/fields/field_table.h"
#include "searcher/serve/page/html.h"
#include "searcher/serve/page/layout.h"
#include "searcher/serve/page/pages.h"
#include "searcher/serve/query_parameters.h"

namespace dateline {
namespace {

// What one wants, and how to write it.
constexpr std::pair<const char*, const char*> kWays[] = {
    {"Both words, in any of their forms", "ferry strikes"},
    {"Either word", "ferry OR ship"},
    {"Without a word", "strike -football"},
    {"Words side by side", "\"peace talks\""},
    {"Words near each other", "strike NEAR/5 (pay OR wages)"},
    {"In one sentence", "SENTENCE(minister, resigned)"},
    {"Among the first words", "LEAD(50, strike)"},
    {"Just this form", "=ministers"},
    {"The beginning of a word", "negotiat*"},
    {"A word, and words one letter away", "harbor~"},
    {"A day, month, year or span", "date:2025-01..2025-03"},
    {"The last days", "date:7d"},
    {"Articles without a date", "date:none"},
};

std::string row(std::string_view what, std::string_view query) {
  return "<tr><td>" + html_text(what) + "</td><td><a href=\"/?q=" + url_part(query) + "\"><code>" +
         html_text(query) + "</code></a></td></tr>";
}

}  // namespace

Reply page_help(const Serving&, const WebRequest& request) {
  check_no_parameters(request);
  PageParts parts;
  parts.title = "How to ask – Dateline";
  parts.kind = "help-page";
  parts.main =
      "<h1>How to ask</h1><p>All words must match. Any form of a word does: <em>talks</em> finds "
      "<em>talking</em>. Case and accents do not matter. What cannot be understood is an error "
      "that says where; what was left out or read in another way is told beside the answer. Of "
      "several persons, countries or other values of one field chosen beside the results, one is "
      "enough; for articles with both, write both in the query, as "
      "<code>person:=&quot;A&quot; person:=&quot;B&quot;</code>.</p>"
      "<table><caption>Words and dates</caption><thead><tr><th>To find</th><th>Write</th></tr>"
      "</thead><tbody>";
  for (const auto& [what, query] : kWays) parts.main += row(what, query);
  parts.main +=
      "</tbody></table><table><caption>Fields</caption><thead><tr><th>To find</th>"
      "<th>Write</th></tr></thead><tbody>";
  for (const FieldInfo& field : field_table()) {
    if (field.field != Field::kText && field.field != Field::kDate) {
      parts.main += row(field.description, field.example);
    }
  }
  parts.main += "</tbody></table>";
  return page_reply(parts);
}

}  // namespace dateline
