// Facet counts and timelines for people; parts of page_text.h, and what the
// timeline command prints. Pure; any thread.
#pragma once

#include <string>

#include "searcher/results/result_page.h"
#include "searcher/results/terminal_style.h"

namespace dateline {

// The facet's name, then one aligned line a value; a star marks selected ones.
// A last line tells how many values are not shown and how many articles have none.
std::string facet_text(const FacetCounts& facet, const TerminalStyle& style);

// One line a bucket with a bar; then the articles that are in no bucket.
std::string timeline_text(const Timeline& timeline, const TerminalStyle& style);

}  // namespace dateline
