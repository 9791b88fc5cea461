#include "searcher/results/page_text.h"

#include <fmt/format.h>

#include "searcher/results/counts_text.h"
#include "searcher/results/terminal_style.h"
#include "searcher/results/terminal_text.h"

namespace dateline {
namespace {

constexpr std::string_view kIndent = "   ";

std::string people_text(const Hit& hit) {
  std::string text;
  for (const std::string_view person : hit.people) {
    text.append(text.empty() ? "" : ", ").append(person);
    if (hit.is_resolved(person)) text += " (by the surname)";
  }
  return terminal_text(text);
}

std::string snippet_text(const Snippet& snippet, const TerminalStyle& style) {
  std::string text;
  std::size_t at = 0;
  for (const auto& [begin, end] : snippet.highlights) {
    text += terminal_text(std::string_view(snippet.text).substr(at, begin - at));
    text +=
        style.highlight(terminal_text(std::string_view(snippet.text).substr(begin, end - begin)));
    at = end;
  }
  return text + terminal_text(std::string_view(snippet.text).substr(at));
}

// Date, source and the like, those that are known.
std::string origin(const Hit& hit) {
  std::vector<std::string_view> parts = {hit.date};
  if (hit.date.empty()) parts = {"undated"};
  for (const std::string_view part : {hit.source, hit.section, hit.author}) {
    if (!part.empty()) parts.push_back(part);
  }
  const std::string countries = fmt::format("{}", fmt::join(hit.countries, " "));
  if (!countries.empty()) parts.push_back(countries);
  return terminal_text(fmt::format("{}", fmt::join(parts, " | ")));
}

std::string explanation_text(const Hit& hit) {
  std::string text = fmt::format("{}score {:.4f}\n", kIndent, hit.score);
  for (const ScorePart& part : hit.explanation) {
    text += fmt::format("{}  {:8.4f}  {} ({}: {} here, in {} articles)\n", kIndent, part.weight,
                        terminal_text(part.label), terminal_text(part.term), part.frequency,
                        part.document_frequency);
  }
  return text;
}

std::string hit_text(const Hit& hit, std::size_t number, const TerminalStyle& style) {
  const std::string title = hit.title.empty() ? "(without a title)" : terminal_text(hit.title);
  std::string text = fmt::format("{}. {}\n", number, style.bold(title));
  text += fmt::format("{}{}\n", kIndent, style.grey(origin(hit)));
  if (!hit.people.empty()) text += fmt::format("{}{}\n", kIndent, people_text(hit));
  for (const Snippet& snippet : hit.snippets) {
    text += fmt::format("{}- {}\n", kIndent, snippet_text(snippet, style));
  }
  text += fmt::format("{}{}\n", kIndent, style.grey("id " + terminal_text(hit.id)));
  if (!hit.explanation.empty()) text += explanation_text(hit);
  return text + "\n";
}

std::string total_text(const ResultPage& page) {
  const std::string count = page.total == 0   ? "no articles"
                            : page.total == 1 ? "1 article"
                                              : fmt::format("{} articles", page.total);
  const std::string asked = page.query.empty() ? "" : " for " + terminal_text(page.query);
  return fmt::format("{}{} ({:.1f} ms)\n", count, asked, page.took_ms);
}

}  // namespace

std::string page_text(const ResultPage& page, const TextPageOptions& options) {
  const TerminalStyle style(options.colour);
  std::string text = total_text(page) + "\n";
  std::size_t number = options.first_number;
  for (const Hit& hit : page.hits) text += hit_text(hit, number++, style);
  if (page.hits.empty() && page.total > 0 && number > page.total) {
    text += fmt::format("none from number {} on\n\n", number);
  }
  for (const FacetCounts& facet : page.facets) text += facet_text(facet, style) + "\n";
  if (page.timeline) text += timeline_text(*page.timeline, style) + "\n";
  for (const QueryNote& note : page.notes) {
    text += style.grey("note: " + terminal_text(note.message)) + "\n";
  }
  if (!page.next.empty()) {
    text += style.grey("more: --after " + terminal_text(page.next)) + "\n";
  }
  return text;
}

}  // namespace dateline
