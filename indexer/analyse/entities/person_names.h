// One person, one name inside an article: partial mentions (surname, first name,
// initials, "al-Assad") take the name of the fuller mention that they belong to.
//
// A mention that fits two persons keeps its own form unless a title decides, or
// only one of them had been named when it came. Pure functions; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// A person's mention as printed, in the article's order; a headline's come last,
// because it takes for granted whom the text names.
struct PersonMention {
  std::string form;              // "Sarkozy"
  std::string_view before = {};  // the text before it, for titles ("former President", "known as")
  std::string_view after = {};   // and behind it ("family")
  bool in_byline = false;        // or another credit (credits.h)
  bool quoted_name = false;      // behind a quotation mark, a known forename or surname alone
};

// For each mention the fullest form of the same person's name in this article.
std::vector<std::string> resolve_persons(const std::vector<PersonMention>& mentions);

}  // namespace dateline
