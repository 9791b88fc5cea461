// The countries that an article is about, from the names found in it.
//
// Country names, demonyms, cities, regions and seats of government count, each
// for the country that fits the rest of the article; persons never do. Headline
// and lead weigh more. Pure; any thread.
#pragma once

#include <string>
#include <vector>

#include "indexer/analyse/entities/country_evidence.h"

namespace dateline {

struct ArticleCountry {
  std::string code;    // ISO 3166-1 alpha-2 or a former code
  bool major = false;  // the article is about it; else it is only mentioned
  double score = 0;    // 1 for the most central one
};

// Sorted by score, the most central first.
std::vector<ArticleCountry> rank_countries(const ArticleEvidence& article);

}  // namespace dateline
