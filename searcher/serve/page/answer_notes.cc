#include "searcher/serve/page/answer_notes.h"

#include <algorithm>
#include <charconv>

#include "common/text/utf8.h"
#include "searcher/query/parser.h"
#include "searcher/serve/page/html.h"

namespace dateline {
namespace {

std::string sentence(std::string text) {
  if (text.empty()) return text;
  if (text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 32);
  if (text.back() != '.' && text.back() != '?') text += '.';
  return html_text(text);
}

// The character that an error of the query points at ("... at 12: ..."), from 1; 0 for none.
// The last such place counts: those before may be words of the query that the error quotes.
std::size_t place_of(const std::string& detail) {
  const char* const end = detail.data() + detail.size();
  for (std::size_t at = detail.rfind(" at "); at != std::string::npos && at > 0;
       at = detail.rfind(" at ", at - 1)) {
    std::size_t place = 0;
    const auto [stop, error] = std::from_chars(detail.data() + at + 4, end, place);
    const std::string_view rest(stop, static_cast<std::size_t>(end - stop));
    if (error == std::errc() && (rest.empty() || rest.starts_with(':') || rest.starts_with(" (")))
      return place;
  }
  return 0;
}

// The query with the word at `place` marked.
std::string marked_query(const std::string& query, std::size_t place) {
  std::size_t begin = 0;
  for (std::size_t i = 1; i < place && begin < query.size(); ++i)
    begin += decode_utf8(query, begin).bytes;
  if (place == 0 || begin >= query.size()) return "";
  const std::size_t end = std::min(query.find_first_of(" )", begin + 1), query.size());
  return "<p class=\"query\"><code>" + html_text(query.substr(0, begin)) + "<mark>" +
         html_text(query.substr(begin, end - begin)) + "</mark>" + html_text(query.substr(end)) +
         "</code></p>";
}

bool is_operator(std::string_view word) {
  for (const std::string_view name : {"AND", "OR", "NOT", "NEAR", "ADJ"}) {
    if (word == name) return true;
  }
  return word.starts_with("NEAR/") || word.starts_with("ADJ/");
}

// The query that any word of `query` answers; "" for one that is not some words alone.
std::string any_word_of(std::string_view query) {
  constexpr std::string_view kBlanks = " \t\r\n";
  if (query.find_first_of("\"():=*-|&") != std::string_view::npos) return "";
  std::string any;
  std::size_t words = 0;
  for (std::size_t at = query.find_first_not_of(kBlanks); at != std::string_view::npos; ++words) {
    const std::size_t end = std::min(query.find_first_of(kBlanks, at), query.size());
    const std::string_view word = query.substr(at, end - at);
    if (is_operator(word)) return "";
    any += (any.empty() ? "" : " OR ") + std::string(word);
    at = query.find_first_not_of(kBlanks, end);
  }
  return words > 1 && any.size() <= kMaxQueryBytes ? any : "";
}

std::string way_out(const std::string& href, const std::string& text) {
  return "<li><a href=\"" + href + "\">" + text + "</a></li>";
}

}  // namespace

std::string answer_notes(const std::vector<QueryNote>& notes) {
  if (notes.empty()) return "";
  std::string html = "<ul class=\"notes\" aria-label=\"About this answer\">";
  for (const QueryNote& note : notes) {
    html += "<li class=\"" + html_text(note.code) + "\">" + sentence(note.message) + "</li>";
  }
  return html + "</ul>";
}

std::string damage_notes(const OpenedArchive& archive) {
  std::vector<QueryNote> notes;
  for (const std::string& damage : archive.damages()) notes.push_back({"damaged_segment", damage});
  return answer_notes(notes);
}

std::string nothing_found(const PageState& state, const std::string& corrected) {
  std::string html =
      "<section class=\"message\"><h2>Nothing found</h2><p>No article of the archive answers this "
      "search.</p><ul class=\"ways\">";
  if (!corrected.empty()) {
    html += way_out(state.setting("q", corrected).href(), "Search for " + html_text(corrected));
  }
  const PageState bare = state.without_filters();
  if (bare.parameters().size() < state.parameters().size()) {
    html += way_out(bare.href(), "Search without the filters and dates");
  }
  const std::string any = any_word_of(state.value("q"));
  if (!any.empty()) {
    html += way_out(state.setting("q", any).href(), "Search for any of these words");
  }
  return html + way_out("/help", "How to ask") + way_out("/", "To the newest articles") +
         "</ul></section>";
}

std::string search_problem(const Problem& problem, const PageState& state) {
  const bool late = problem.status == 504;
  std::string html = "<section class=\"message\" role=\"alert\"><h1>";
  html += late                   ? "This search took too long"
          : problem.status < 500 ? "This search cannot be read"
                                 : "The archive cannot answer just now";
  html += "</h1>";
  if (problem.field == "q") html += marked_query(state.value("q"), place_of(problem.detail));
  html += "<p>" + sentence(problem.detail) + "</p>";
  if (!problem.hint.empty()) html += "<p class=\"hint\">" + sentence(problem.hint) + "</p>";
  return html + "<ul class=\"ways\">" + way_out("/help", "How to ask") +
         way_out("/", "To the newest articles") + "</ul></section>";
}

}  // namespace dateline
