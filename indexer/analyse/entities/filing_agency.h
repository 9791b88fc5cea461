// News agencies as datelines have them: in brackets ("(By Agence Sud Presse)", "/Xinhua/") and
// without ("TASS -"). Pure; any thread; a look takes bounded time.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "common/article/date.h"
#include "indexer/analyse/entities/filing_places.h"
#include "indexer/analyse/entities/filing_units.h"

namespace dateline {

// What a scan may have made of AP or UP: "(JP)", "(fP)". In later papers it may be the paper
// itself.
bool is_misread_agency(std::string_view name);

// A name of any words ends as those of agencies do ("Meridian News", "Quelpress"), or is of several
// ("Quel / Meridian").
bool ends_as_agency(std::string_view name);

// "Reuter's Telegrams" for what a scan made of it: "Renter's Telegrams".
std::string printed_agency(std::string_view name);

class FilingAgencies {
 public:
  // `article`: its date.
  FilingAgencies(const FilingUnits& units, const FilingPlaces& places, const PartialDate& article)
      : units_(units), places_(places), article_(article) {}

  // Units [begin, end) in brackets name one: what is in capitals and no remark ("Delayed") or
  // date; "dpa" writes itself small.
  bool are_named(std::size_t begin, std::size_t end) const;
  // They are known for one, or end with a word that agencies' names end with.
  bool has_head(std::size_t begin, std::size_t end) const;
  // Unit i is one without brackets in front of a dash. `placed`: a region stands before, so that
  // this is no other one.
  bool is_bare(std::size_t i, bool placed) const;
  // The same of one in small letters too, behind a date: "TOKYO, April 12 Kyodo - ", "Aug. 12 Trend
  // /".
  bool is_mixed(std::size_t i) const;
  // Behind an agency of some words without brackets that begin with unit i, behind a date: "Nov 3,
  // ARMENPRESS.", "Nov 3, Asia-Plus -", "Nov 3, GNA-The"; i for none.
  std::size_t end_behind_date(std::size_t i) const;
  // "correspondent" in front of a dash, behind an agency.
  bool is_correspondent(std::size_t i) const;
  // Unit i is one in capitals behind the place's point and in front of a dash.
  bool is_behind_point(std::size_t i) const;
  // Behind an agency at unit i that a place follows: "TASS, Moscow, Nov 3", "APA-Dakar",
  // "TEMPO.CO, Jakarta"; i for none.
  std::size_t end_in_front(std::size_t i) const;
  // Behind the words of the line's rest that name one, from unit i on: "Anadolu Agency"; i for
  // none.
  std::size_t end_of_line(std::size_t i) const;
  // "/ATA/", and what the gazetteers know: nothing else stands in brackets so.
  bool is_surely(std::string_view name, char closing) const;
  // Units [begin, end) are one that is known.
  bool is_known(std::size_t begin, std::size_t end) const;
  // A news agency, or letters that will be one ("NAN").
  bool is_short(std::string_view name) const;

 private:
  bool is_old() const;  // of the years whose papers were scanned
  bool is_site(std::size_t i) const;
  bool is_something_else(std::string_view name) const;
  bool is_apart(std::size_t i, bool capitals) const;
  bool are_small_letters(std::size_t i) const;

  const FilingUnits& units_;
  const FilingPlaces& places_;
  const PartialDate& article_;
};

}  // namespace dateline
