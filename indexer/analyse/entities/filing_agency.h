// News agencies as datelines have them: in brackets ("(By Agence Sud Presse)", "/Xinhua/") and
// without ("TASS -"). Pure; any thread; a look takes bounded time.
#pragma once

#include <cstddef>
#include <string>

#include "indexer/analyse/entities/filing_places.h"
#include "indexer/analyse/entities/filing_units.h"

namespace dateline {

class FilingAgencies {
 public:
  FilingAgencies(const FilingUnits& units, const FilingPlaces& places)
      : units_(units), places_(places) {}

  // Units [begin, end) in brackets name one: what is in capitals and no remark ("Delayed") or
  // date; "dpa" writes itself small.
  bool are_named(std::size_t begin, std::size_t end) const;
  // Unit i is one without brackets in front of a dash. `placed`: a region stands before, so that
  // this is no other one.
  bool is_bare(std::size_t i, bool placed) const;
  // The same of one in small letters too, behind a date: "TOKYO, April 12 Kyodo - ".
  bool is_mixed(std::size_t i) const;
  // A news agency, or letters that will be one ("NAN").
  bool is_short(const std::string& name) const;

 private:
  const FilingUnits& units_;
  const FilingPlaces& places_;
};

}  // namespace dateline
