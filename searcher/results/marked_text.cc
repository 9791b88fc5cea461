#include "searcher/results/marked_text.h"

#include <algorithm>

#include "searcher/results/terminal_style.h"
#include "searcher/results/terminal_text.h"

namespace dateline {
namespace {

// terminal_text of each line.
std::string plain(std::string_view text) {
  std::string lines;
  while (true) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines += terminal_text(text.substr(0, end));
    if (end == text.size()) return lines;
    lines += '\n';
    text.remove_prefix(end + 1);
  }
}

std::string marked(std::string_view form, const ArticleMention& mention, NameMarks marks) {
  const std::string text = terminal_text(form);
  if (marks == NameMarks::kNone) return text;
  if (marks == NameMarks::kColour) return TerminalStyle(true).bold(text);
  std::string inside = text + "|" + std::string(entity_type_name(mention.type));
  if (mention.name != form) inside += ": " + terminal_text(mention.name);
  if (mention.resolved) inside += ", resolved by the archive";
  return "[" + inside + "]";
}

}  // namespace

std::string marked_text(std::string_view text, const std::vector<ArticleMention>& mentions,
                        bool title, NameMarks marks) {
  std::string out;
  std::size_t at = 0;
  for (const ArticleMention& mention : mentions) {
    if (mention.in_title != title) continue;
    out += plain(text.substr(at, mention.begin - at));
    out += marked(text.substr(mention.begin, mention.end - mention.begin), mention, marks);
    at = mention.end;
  }
  return out + plain(text.substr(at));
}

}  // namespace dateline
