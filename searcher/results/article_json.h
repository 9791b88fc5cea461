// An article as JSON, for programs: the fields of a record, as Dateline read
// them, whatever the record called them. Pure; any thread.
#pragma once

#include <string>

#include "searcher/results/found_article.h"

namespace dateline {

// One line. Keys are in a fixed order; `date` is null when it is not known, every
// other unknown value is "" or []; `citation` is a sentence to quote it by.
std::string article_json(const FoundArticle& article);

// "Grace Okafor, “Ceasefire talks resume”, Meridian Newswire, 11 April 2025, URL (id sample-001)."
std::string citation_of(const Article& article);

// "11 April 2025", "April 2025", "2025"; "no date" when it is not known.
std::string written_date(const PartialDate& date);

}  // namespace dateline
