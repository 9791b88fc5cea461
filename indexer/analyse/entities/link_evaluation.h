// How well persons' mentions join on a list of links: one mention a line with the
// document, its place and the title of the person it means (gum_links.tsv:
// doc, sent, start_tok, end_tok, type, surface, wikipedia_title). There is no text,
// so this judges the joining alone, on given mentions; those that hold more than words
// of the title ("Senator Lee") are left out. One thread at a time.
// Errors: kInputOutput; kUsage for a line that is none.
#pragma once

#include <cstddef>
#include <string>

namespace dateline {

struct LinkScores {
  std::size_t partial = 0;        // persons' mentions of which the document has a fuller form
  std::size_t partial_right = 0;  // of these, given the fullest
  std::size_t other = 0;          // the others
  std::size_t other_joined = 0;   // of these, given a form that means somebody else

  std::string text() const;
};

// Whether the file's first line is the heading of such a list.
bool is_link_list(const std::string& path);
LinkScores evaluate_links(const std::string& path);

}  // namespace dateline
