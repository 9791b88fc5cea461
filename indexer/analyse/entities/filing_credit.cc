#include "indexer/analyse/entities/filing_credit.h"

#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::size_t kMostAgencyUnits = 8;

// The agency's name in units [begin, end), all of which stand between two marks; "" for none.
std::string_view agency_of_part(const FilingUnits& units, std::size_t begin, std::size_t end) {
  static const WordSet lead = {"by", "from", "per", "the", "via"};
  static const WordSet heads = {"agency", "association", "press", "service", "telegrams"};
  static const WordSet whole = {"reuter", "reuters"};
  // "Special Service" and "British Press" name none.
  static const WordSet names = {"associated", "association", "reuter", "sun", "times", "united"};
  while (begin < end && lead.has(units[begin])) ++begin;
  if (begin == end || end - begin > kMostAgencyUnits || !units[begin].is(kUnitCapital)) return {};
  if (end - begin == 1) return whole.has(units[begin]) ? units.text_of(begin, end) : "";
  if (!heads.has(units[end - 1])) return {};
  bool named = false;
  for (std::size_t i = begin; i < end; ++i) {
    if (units[i].is(kUnitWord) && !is_of_filing_credit(units[i])) return {};
    named = named || names.has(units[i]);
  }
  return named ? units.text_of(begin, end) : "";
}

}  // namespace

bool is_of_filing_credit(const Unit& unit) {
  static const WordSet words = {"s",
                                "a.",
                                "a.m",
                                "a.m.",
                                "agency",
                                "and",
                                "associated",
                                "association",
                                "at",
                                "australian",
                                "british",
                                "by",
                                "cable",
                                "cablegram",
                                "cablegrams",
                                "cables",
                                "copyright",
                                "correspondent",
                                "correspondents",
                                "delayed",
                                "direct",
                                "electric",
                                "from",
                                "message",
                                "messages",
                                "n.z.",
                                "new",
                                "news",
                                "noon",
                                "official",
                                "our",
                                "own",
                                "p.m",
                                "p.m.",
                                "per",
                                "press",
                                "rec",
                                "rec.",
                                "received",
                                "reuter",
                                "service",
                                "special",
                                "sun",
                                "telegram",
                                "telegrams",
                                "telegraph",
                                "the",
                                "times",
                                "to",
                                "united",
                                "wireless",
                                "zealand"};
  return words.has(unit);
}

std::string_view agency_of_filing_credit(const FilingUnits& units, std::size_t begin,
                                         std::size_t end) {
  std::string_view last;
  for (std::size_t i = begin; i < end;) {
    std::size_t part_end = i;
    // "Reuter's Telegrams".
    while (part_end < end && (units[part_end].is(kUnitWord) || units.mark_at(part_end) == '\'')) {
      ++part_end;
    }
    if (const auto agency = agency_of_part(units, i, part_end); !agency.empty()) last = agency;
    i = part_end + 1;
  }
  return last;
}

bool is_special_report(const FilingUnits& units, std::size_t i) {
  if (!units.is_word(i, "special") || !units[i].is(kUnitCapital)) return false;
  return units.mark_at(i + 1) == '.' || units.is_dash(i + 1) || units.opens_bracket(i + 1);
}

}  // namespace dateline
