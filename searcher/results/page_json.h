// A result page as JSON, the form that scripts and the HTTP API rely on.
//
// Keys are in a fixed order. `date` is null when it is not known, `next` at the
// end, `timeline` when none was asked for; every other unknown value is "" or [].
// A hit has `explanation` only when it was asked for, a timeline `imprecise` only
// when some articles are left out of it for that. Bytes that are not UTF-8 become
// U+FFFD. Pure; any thread.
#pragma once

#include <string>

#include "searcher/results/result_page.h"

namespace dateline {

// The whole page on one line, with a line break.
std::string page_json(const ResultPage& page);

// One hit on a line, as in the page's "hits", for --format jsonl. Totals, facets
// and notes are not in this form.
std::string page_jsonl(const ResultPage& page);
std::string hit_jsonl(const Hit& hit);

}  // namespace dateline
