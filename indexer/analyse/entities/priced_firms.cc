#include "indexer/analyse/entities/priced_firms.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/cue_words.h"
#include "indexer/analyse/entities/firm_context.h"
#include "indexer/analyse/entities/marks.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::uint32_t kTownsAndLands = kLexCountry | kLexCapital | kLexBigCity | kLexCity |
                                         kLexSmallCity | kLexRegion | kLexRegionShort |
                                         kLexFormerState;

// The words for what is dealt in: "Rioja (DO) £9" is a wine without them.
bool speaks_of_shares(const ArticleWords& words) {
  static const WordSet set = {"investors", "shares", "stock", "stocks", "traders"};
  static const CueWords shares = {&set};
  return shares.any_in(words);
}

// "1,028.50p".
bool is_pence_at(const TagDocument& document, std::size_t i) {
  if (i >= document.units.size()) return false;
  const std::string_view form = document.form(i);
  return form.size() > 1 && is_ascii_digit(form[0]) && form.back() == 'p' &&
         is_ascii_digit(form[form.size() - 2]);
}

// "$12", "£12"; not "$3 million", which a project costs.
bool is_sum_at(const TagDocument& document, std::size_t i) {
  if (i + 1 >= document.units.size() || !document.units[i + 1].is(kUnitNumber)) return false;
  constexpr std::string_view kPound = "\xC2\xA3";
  const std::string_view form = document.form(i);
  if (form != "$" && form != kPound) return false;
  if (i + 2 == document.units.size()) return true;
  const std::string_view behind = document.form(i + 2);  // "millionFor" where a blank is lost
  return !document.units[i + 2].is(kUnitHasDigit) && behind != "m" && behind != "bn" &&
         !behind.starts_with("million") && !behind.starts_with("billion");
}

// "(PSON) 1,028.50p" from unit `i` on; "(PSON) $12" where the text speaks of shares.
bool is_ticker_and_price(const TagDocument& document, const ArticleWords& words, std::size_t i) {
  constexpr std::size_t kFewest = 2;
  constexpr std::size_t kMost = 5;
  if (document.mark_at(i) != '(' || document.mark_at(i + 2) != ')') return false;
  const std::string_view ticker = document.form(i + 1);
  if (ticker.size() < kFewest || ticker.size() > kMost ||
      !std::ranges::all_of(ticker, is_ascii_upper))
    return false;
  if ((document.lex[i + 1].flags & kLexCountry) != 0) return false;  // "The Odeon (UK) £8"
  return is_pence_at(document, i + 3) || (is_sum_at(document, i + 3) && speaks_of_shares(words));
}

// "Paris (CDG) £59" is where one can fly to; a price in pence is a share's whatever has the name.
bool stays_place(const TagDocument& document, const NameSpan& span) {
  if (span.type != EntityType::kPlace || is_pence_at(document, span.units.last + 3)) return false;
  const UnitLex& lex = document.lex[span.units.first];
  return ((lex.flags | lex.phrase_flags) & kTownsAndLands) != 0;
}

const WordSet kGoods = {
    "aluminium", "aluminum",   "arabica",  "barley",  "beef",      "benzene", "bunds",    "butter",
    "canola",    "cattle",     "coal",     "cobalt",  "cocoa",     "coffee",  "copper",   "corn",
    "cotton",    "crude",      "diesel",   "eggs",    "ethanol",   "gasoil",  "gasoline", "gilts",
    "gold",      "heating",    "hogs",     "iron",    "kerosene",  "lithium", "lumber",   "milk",
    "naphtha",   "nickel",     "oats",     "oil",     "palladium", "petrol",  "platinum", "pork",
    "propane",   "rapeseed",   "rhodium",  "rice",    "robusta",   "rubber",  "rye",      "silver",
    "soyabeans", "soybean",    "soybeans", "soymeal", "soyoil",    "steel",   "sugar",    "tin",
    "titanium",  "treasuries", "unleaded", "uranium", "wheat",     "wool",    "zinc"};
const WordSet kMoney = {"bitcoin", "cardano", "dogecoin", "ether",      "ethereum", "litecoin",
                        "monero",  "ripple",  "solana",   "stablecoin", "tether",   "xrp"};
const WordSet kIndices = {"bovespa", "brent", "dax",    "dow",  "ftse",   "ibex",  "kospi", "libor",
                          "nasdaq",  "nifty", "nikkei", "opec", "sensex", "stoxx", "topix", "wti"};

// What moves in reports, and who rates, by ordinary words that seldom begin with a capital.
const WordSet kPlainWords = {
    "advisers",    "advisors", "agencies",   "analyst",   "analysts",  "banks",    "bonds",
    "bookings",    "brokers",  "brokerages", "bulls",     "bears",     "buyers",   "consumers",
    "critics",     "deposits", "dividends",  "earnings",  "ebit",      "ebitda",   "economists",
    "equities",    "exports",  "experts",    "fans",      "fares",     "fees",     "funds",
    "futures",     "imports",  "inflation",  "investors", "lenders",   "loans",    "losses",
    "margins",     "orders",   "output",     "premiums",  "prices",    "proceeds", "production",
    "profit",      "profits",  "regulators", "rents",     "revenue",   "revenues", "royalties",
    "sales",       "savings",  "sellers",    "shares",    "shipments", "stock",    "stocks",
    "strategists", "takings",  "taxes",      "traders",   "turnover",  "wages",    "yields"};

// Whether a lone word that is priced may be a firm's: no town, people, index, currency, goods
// or ordinary word, nor what the article has in small letters elsewhere.
bool may_be_firm(const TagDocument& document, const ArticleWords& words, std::size_t i) {
  constexpr std::uint32_t kPersons = kLexForename | kLexSurname;
  static const WordSet others = {&kGoods, &kMoney, &kIndices, &kPlainWords};
  const Unit& unit = document.units[i];
  const UnitLex& lex = document.lex[i];
  if ((lex.flags & ~kPersons) != 0 || lex.phrase_length != 0 || lex.small_share >= kHalfSmall ||
      others.has(unit))
    return false;
  const WordFacts* facts = words.find(unit.folded);
  return facts == nullptr || facts->small == 0;
}

// Whether what is rated may be a firm; ordinary words as well ("Next").
bool may_be_rated(const TagDocument& document, std::size_t i) {
  constexpr std::uint32_t kNone =
      kTownsAndLands | kLexPronoun | kLexDemonym | kLexCalendar | kLexNature;
  static const WordSet others = {&kGoods, &kMoney, &kIndices};
  return (document.lex[i].flags & kNone) == 0 && !others.has(document.units[i]);
}

const WordSet kMoved = {"climbed", "dropped", "fell",   "gained", "jumped",
                        "lost",    "plunged", "rose",   "sank",   "slid",
                        "slipped", "slumped", "soared", "surged", "tumbled"};
const WordSet kRates = {"cut",    "cuts",   "downgraded", "downgrades", "lifted",  "lowered",
                        "lowers", "raised", "raises",     "upgraded",   "upgrades"};

// "Slid 5 percent", of what reports of the market say without a sum.
bool is_moved_by_percent(const TagDocument& document, std::size_t i) {
  static const WordSet percent = {"pc", "pct", "percent"};
  if (!kMoved.has(document.units[i]) || i + 2 >= document.units.size()) return false;
  return document.units[i + 1].is(kUnitNumber) &&
         (percent.has(document.units[i + 2]) || document.mark_at(i + 2) == '%');
}

// "Cut Next to 'sell'": where the second firm stands behind the verb; 0 for none.
std::size_t firm_rated(const TagDocument& document, std::size_t verb) {
  constexpr std::size_t kUnits = 5;
  static const WordSet to = {"to"};
  static const WordSet ratings = {"add",     "buy",          "equal-weight", "hold",
                                  "neutral", "outperform",   "overweight",   "reduce",
                                  "sell",    "underperform", "underweight"};
  if (verb + kUnits > document.units.size() || !kRates.has(document.units[verb])) return 0;
  const bool told = document.units[verb + 1].is(kUnitCapital) && to.has(document.units[verb + 2]) &&
                    document.units[verb + 3].mark != 0 && ratings.has(document.units[verb + 4]);
  return told ? verb + 1 : 0;
}

// What news of the market has, and little else; without it no price is a share's.
bool may_be_of_market(const ArticleWords& words) {
  static const WordSet set = {
      "analyst",      "analysts",    "brokers",    "buy",       "cents",     "cts",
      "dividend",     "downgraded",  "downgrades", "forecasts", "investors", "outperform",
      "overweight",   "pence",       "profit",     "profits",   "retailer",  "sell",
      "share",        "shares",      "stock",      "stocks",    "traders",   "trading",
      "underperform", "underweight", "upgraded",   "upgrades"};
  static const CueWords market = {&set};
  static const CueWords moves = {&kMoved, &kRates};
  return market.any_in(words) && (moves.any_in(words) || may_have_prices(words));
}

// Whether any of this can be said of the word at `i`, by what stands on either side.
bool may_be_dealt_in(const TagDocument& document, std::size_t i) {
  static const WordSet verbs = {&kMoved, &kRates};
  const Unit& next = document.units[i + 1];
  return verbs.has(next) || may_be_priced(next) || (i > 0 && kRates.has(document.units[i - 1]));
}

}  // namespace

void add_priced_firms(const TagDocument& document, const ArticleWords& words,
                      std::vector<NameSpan>& spans) {
  if (document.kind == TextKind::kScanned) return;
  const auto& units = document.units;
  std::set<std::size_t> listed;  // where tickers with prices begin
  for_each_mark(document, '(', [&](std::size_t i) {
    if (is_ticker_and_price(document, words, i)) listed.insert(i);
  });
  const bool of_market = may_be_of_market(words);
  if (listed.empty() && !of_market) return;  // most texts
  for (NameSpan& span : spans) {
    if (span.type != EntityType::kOrganisation && listed.contains(span.units.last) &&
        !stays_place(document, span))
      span.type = EntityType::kOrganisation;
  }
  std::erase_if(spans, [&](const NameSpan& span) {
    return span.units.size() == 1 && span.units.first > 1 &&
           listed.contains(span.units.first - 1) && units[span.units.first - 2].is(kUnitHasUpper);
  });
  const auto may_be = [&](std::size_t i) {
    const std::size_t next = i + 1;
    return next + 2 < units.size() && units[i].is(kUnitWord) &&
           (units[next].mark == '(' || (!units[next].is(kUnitHasUpper) && units[next].mark == 0));
  };
  std::vector<NameSpan> added;
  for_each_unnamed(document, spans, may_be, [&](std::size_t i, std::size_t) {
    const bool is_listed = listed.contains(i + 1);
    if (!is_listed && !(of_market && may_be_dealt_in(document, i))) return;  // most words
    const bool rates = firm_rated(document, i + 1) != 0;
    bool priced = false;
    if (!is_listed && may_be_firm(document, words, i)) {
      priced = rates || is_priced(document, i + 1) ||
               (units[i].is(kUnitSentenceStart) && is_moved_by_percent(document, i + 1) &&
                speaks_of_shares(words));
    }
    const bool rated = i > 0 && firm_rated(document, i - 1) == i && may_be_rated(document, i);
    const bool lone = i == 0 || !units[i - 1].is(kUnitHasUpper) || units[i].is(kUnitSentenceStart);
    if (is_listed || rated || (priced && lone))
      added.push_back({{i, i + 1}, EntityType::kOrganisation});
  });
  if (!added.empty()) add_spans(added, spans);
}

}  // namespace dateline
