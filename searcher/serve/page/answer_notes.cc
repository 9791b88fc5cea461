#include "searcher/serve/page/answer_notes.h"

#include <algorithm>
#include <charconv>

#include "common/text/utf8.h"
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
std::size_t place_of(const std::string& detail) {
  const std::size_t at = detail.find(" at ");
  std::size_t place = 0;
  if (at == std::string::npos) return 0;
  const char* begin = detail.data() + at + 4;
  const auto [stop, error] = std::from_chars(begin, detail.data() + detail.size(), place);
  const bool whole =
      error == std::errc() && (stop == detail.data() + detail.size() || *stop == ':');
  return whole ? place : 0;
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
  const std::string& query = state.value("q");
  const bool plain = query.find_first_of("\"():=*-|&") == std::string::npos;
  std::string any = query;
  for (std::size_t at = any.find(' '); plain && at != std::string::npos;
       at = any.find(' ', at + 4)) {
    any.replace(at, 1, " OR ");
  }
  if (any != query && query.find(" OR ") == std::string::npos) {
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
