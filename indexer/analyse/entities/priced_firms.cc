#include "indexer/analyse/entities/priced_firms.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/cue_words.h"
#include "indexer/analyse/entities/firm_context.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

// "1,028.50p", "$12", "£12"; not "$3 million", which a project costs.
bool is_price_at(const TagDocument& document, std::size_t i) {
  if (i >= document.units.size()) return false;
  constexpr std::string_view kPound = "\xC2\xA3";
  const std::string_view form = document.form(i);
  const bool currency = form == "$" || form == kPound;
  if (currency) {
    if (i + 1 >= document.units.size() || !document.units[i + 1].is(kUnitNumber)) return false;
    if (i + 2 == document.units.size()) return true;
    const std::string_view behind = document.form(i + 2);  // "millionFor" where a blank is lost
    return !document.units[i + 2].is(kUnitHasDigit) && behind != "m" && behind != "bn" &&
           !behind.starts_with("million") && !behind.starts_with("billion");
  }
  if (form.size() < 2 || !is_ascii_digit(form[0])) return false;
  return form.back() == 'p' && is_ascii_digit(form[form.size() - 2]);
}

// "(PSON) 1,028.50p" from unit `i` on.
bool is_ticker_and_price(const TagDocument& document, std::size_t i) {
  constexpr std::size_t kFewest = 2;
  constexpr std::size_t kMost = 5;
  if (document.mark_at(i) != '(' || document.mark_at(i + 2) != ')') return false;
  const std::string_view ticker = document.form(i + 1);
  return ticker.size() >= kFewest && ticker.size() <= kMost &&
         std::ranges::all_of(ticker, is_ascii_upper) && is_price_at(document, i + 3);
}

// Whether a lone word that is priced may be a firm's: no town, people, index or currency.
bool may_be_firm(const TagDocument& document, std::size_t i) {
  constexpr std::uint32_t kPersons = kLexForename | kLexSurname;
  static const WordSet others = {"bitcoin", "bovespa", "brent",    "dax",   "dogecoin",
                                 "dow",     "ether",   "ethereum", "ftse",  "ibex",
                                 "kospi",   "libor",   "nasdaq",   "nifty", "nikkei",
                                 "opec",    "ripple",  "sensex",   "stoxx", "topix"};
  const UnitLex& lex = document.lex[i];
  return (lex.flags & ~kPersons) == 0 && lex.phrase_length == 0 && lex.small_share < kHalfSmall &&
         !others.has(document.units[i]);
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

// Whether any of this can be said of the word at `i`, by what stands on either side.
bool may_be_dealt_in(const TagDocument& document, std::size_t i) {
  static const WordSet verbs = {&kMoved, &kRates};
  const Unit& next = document.units[i + 1];
  return next.mark == '(' || verbs.has(next) || may_be_priced(next) ||
         (i > 0 && kRates.has(document.units[i - 1]));
}

// The text's own word for what is dealt in; looked for once, where something moved by percent.
bool speaks_of_shares(const TagDocument& document) {
  static const WordSet words = {"investors", "shares", "stock", "stocks", "traders"};
  return std::ranges::any_of(document.units, [](const Unit& unit) { return words.has(unit); });
}

}  // namespace

void add_priced_firms(const TagDocument& document, const ArticleWords& words,
                      std::vector<NameSpan>& spans) {
  if (document.kind == TextKind::kScanned) return;
  for (NameSpan& span : spans) {
    if (span.type != EntityType::kOrganisation && is_ticker_and_price(document, span.units.last))
      span.type = EntityType::kOrganisation;
  }
  std::erase_if(spans, [&](const NameSpan& span) {
    return span.units.size() == 1 && span.units.first > 1 &&
           is_ticker_and_price(document, span.units.first - 1) &&
           document.units[span.units.first - 2].is(kUnitHasUpper);
  });
  std::vector<NameSpan> added;
  std::optional<bool> of_shares;
  static const CueWords cues = {&kMoved, &kRates};
  const bool dealt_in = cues.any_in(words) || may_have_prices(words);
  const auto may_be = [&](std::size_t i) {
    const std::size_t next = i + 1;
    return next + 2 < document.units.size() && document.units[i].is(kUnitWord) &&
           (document.mark_at(next) == '(' ||
            (dealt_in && !document.units[next].is(kUnitHasUpper) && document.mark_at(next) == 0));
  };
  for_each_unnamed(document, spans, may_be, [&](std::size_t i, std::size_t) {
    if (!may_be_dealt_in(document, i)) return;  // most words
    const bool listed = is_ticker_and_price(document, i + 1);
    bool priced = false;
    if (!listed && may_be_firm(document, i)) {
      priced = is_priced(document, i + 1);
      if (!priced && document.units[i].is(kUnitSentenceStart) &&
          is_moved_by_percent(document, i + 1)) {
        if (!of_shares) of_shares = speaks_of_shares(document);
        priced = *of_shares;
      }
    }
    const bool rates = firm_rated(document, i + 1) != 0;
    const bool rated = i > 0 && firm_rated(document, i - 1) == i;
    const bool lone = i == 0 || !document.units[i - 1].is(kUnitHasUpper) ||
                      document.units[i].is(kUnitSentenceStart);
    if (listed || rated || ((priced || rates) && lone))
      added.push_back({{i, i + 1}, EntityType::kOrganisation});
  });
  if (!added.empty()) add_spans(added, spans);
}

}  // namespace dateline
