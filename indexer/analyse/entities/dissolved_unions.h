// Countries that are no more and went by the name of their greatest part as well: what an article
// of those years says of Russia, Moscow or the Czechs it says of the union that it names. Pure; any
// thread.
#pragma once

#include <string>
#include <vector>

#include "indexer/analyse/entities/country_evidence.h"

namespace dateline {

// Counts what is said of such a part for its union, where the union is named and stood in `year`
// (0: not known); not in its last years, when it fell apart, nor where another part is named beside
// this one. `countries` are in the order of their codes and stay so; `filed` are the codes of the
// dateline's places.
void join_unions(int year, std::vector<CountryEvidence>& countries,
                 std::vector<std::string>& filed);

}  // namespace dateline
