// Parties, services, ministries, clubs and firms that one country alone has, as news names them
// without saying whose they are: "Tories", "RCMP", "Juventus", "Sensex". Closed tables from general
// knowledge, here and in national_names.h. Pure functions over them; any thread.
#pragma once

#include <span>

#include "indexer/analyse/entities/lexicon.h"
#include "indexer/analyse/entities/phrase_rows.h"

namespace dateline {

struct NationalBody {
  std::span<const LexPlace> places;  // one, of the kind of a seat of government
  std::size_t units = 0;             // of its name
  bool whole = false;                // counts only as a whole name, or before "index" and the like
  bool organisation = false;         // and only as an organisation's
};

const PhraseRows& national_body_names();

// The longest one whose name begins at `i`; no places for none. Acronyms count in capitals alone.
NationalBody find_national_body(std::span<const Unit> units, std::size_t i);

}  // namespace dateline
