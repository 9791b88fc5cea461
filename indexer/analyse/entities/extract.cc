#include "indexer/analyse/entities/extract.h"

#include <algorithm>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/dissolved_unions.h"
#include "indexer/analyse/entities/filed_names.h"
#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/place_names.h"

namespace dateline {
namespace {

// Names inside the dateline are where it was filed, not what the article names.
void drop_dateline(const FilingLine& filed, std::vector<EntitySpan>& spans) {
  std::erase_if(spans, [&](const EntitySpan& span) {
    return span.begin >= filed.begin && span.end <= filed.end;
  });
}

// "Paris - Paris Hilton was arrested on Monday": a heading.
bool is_heading_of_person(std::string_view text, const FilingLine& filed,
                          const std::vector<EntitySpan>& spans) {
  constexpr std::size_t kMostBetween = 5;  // bytes of the dash and its blanks
  if (filed.date.known() || !filed.agency.empty() || !filed.region.empty()) return false;
  const auto next = std::ranges::lower_bound(spans, filed.end, {}, &EntitySpan::begin);
  if (next == spans.end() || next->type != EntityType::kPerson) return false;
  const std::string_view name = text.substr(next->begin, next->end - next->begin);
  const std::string_view place = text.substr(filed.begin, filed.end - filed.begin);
  return next->begin - filed.end <= kMostBetween && name.size() > place.size() &&
         name.starts_with(place);
}

// What "today" means in the body: the day of the dateline, which a morning paper prints a day or
// two later and a weekly within the week.
constexpr DayNumber kMostDaysToPrint = 7;

PartialDate writing_date(const PartialDate& article_date, const std::optional<FilingLine>& filed) {
  if (!filed || filed->date.precision() != DatePrecision::kDay) return article_date;
  if (!article_date.known()) return filed->date;
  if (article_date.precision() != DatePrecision::kDay) return article_date;
  const DayNumber days = article_date.first_day() - filed->date.first_day();
  return days >= 0 && days <= kMostDaysToPrint ? filed->date : article_date;
}

// "LONDON, Yesterday.": the day before the paper's, as the dateline has it, not one before that.
void settle_days_of_dateline(std::string_view text, const FilingLine& filed,
                             std::vector<EventDate>& events) {
  static constexpr std::string_view kDayBefore[] = {"yesterday", "last night", "last evening"};
  if (filed.date.precision() != DatePrecision::kDay) return;
  for (EventDate& event : events) {
    if (event.begin < filed.begin || event.end > filed.end) continue;
    const std::string told = fold_unit(text.substr(event.begin, event.end - event.begin));
    if (std::ranges::find(kDayBefore, told) != std::end(kDayBefore)) event.value = filed.date;
  }
}

// Longer runs of capitals are something else, and no value that anyone would ask for.
constexpr std::uint32_t kMaxNameBytes = 200;
constexpr std::size_t kMostTickerLetters = 8;  // "BRK.A", "MSFT.O"

void drop_endless(std::vector<EntitySpan>& spans) {
  std::erase_if(spans,
                [](const EntitySpan& span) { return span.end - span.begin > kMaxNameBytes; });
}

// "<NSC>" behind a firm's name is what its shares go by, not a name that anyone would ask for.
void drop_tickers(std::string_view text, std::vector<EntitySpan>& spans) {
  std::erase_if(spans, [&](const EntitySpan& span) {
    if (span.begin == 0 || span.end >= text.size()) return false;
    if (text[span.begin - 1] != '<' || text[span.end] != '>') return false;
    const std::string_view form = text.substr(span.begin, span.end - span.begin);
    return form.size() <= kMostTickerLetters && std::ranges::all_of(form, [](char c) {
             return is_ascii_upper(c) || is_ascii_digit(c) || c == '.';
           });
  });
}

// An agency's name behind the last sentence ("Reuter") says who sent the report, not what it is
// about.
void drop_signature(const TagDocument& document, const Lexicon& lexicon,
                    std::vector<EntitySpan>& spans) {
  if (spans.empty()) return;
  const auto [first, last] = units_of(document, spans.back());
  const auto& units = document.units;
  const auto name = std::span(units).subspan(first, last - first);
  const LexEntry* entry = lexicon.find(name);
  if (entry == nullptr || (entry->flags & kLexAgency) == 0) return;
  const char before = first == 0 ? '\0' : units[first - 1].mark;
  const bool alone = name.front().is(kUnitSentenceStart) || before == '-' || before == '(';
  const bool at_end = std::ranges::all_of(std::span(units).subspan(last),
                                          [](const Unit& unit) { return unit.mark != 0; });
  if (first > 0 && alone && at_end) spans.pop_back();
}

// What "today" means in the headline.
PartialDate day_printed(const Article& article, const ExtractedEntities& found) {
  return article.date.known() ? article.date : writing_date(article.date, found.filed);
}

void add_dates(const Article& article, const TaggedArticle& tagged, ExtractedEntities& found) {
  const auto in_title = find_dates(article.title, tagged.title.units, day_printed(article, found),
                                   tagged.title_spans);
  const bool day = article.date.precision() == DatePrecision::kDay;
  auto in_body =
      find_dates(article.body, tagged.body.units, writing_date(article.date, found.filed),
                 tagged.body_spans, day ? article.date.first_day() : 0);
  if (found.filed) settle_days_of_dateline(article.body, *found.filed, in_body);
  found.dates.reserve(in_title.size() + in_body.size());
  for (const EventDate& event : in_title) found.dates.push_back({event, true});
  for (const EventDate& event : in_body) found.dates.push_back({event, false});
}

}  // namespace

// A newspaper's articles mostly come one after the other.
const std::vector<PossibleCountry>& EntityExtractor::source_countries(const std::string& source) {
  if (source != source_) {
    source_countries_ = countries_of_source(tagger_.model().lexicon(), source);
    source_ = source;
  }
  return source_countries_;
}

// Finds the dateline, and drops spans that are no names or stand for its parts.
void EntityExtractor::find_filing(const Article& article, TaggedArticle& tagged,
                                  ExtractedEntities& found) const {
  const Lexicon& lexicon = tagger_.model().lexicon();
  const TagDocument& body = tagged.body;
  found.given = {article.people, article.organisations, article.places};
  for (std::string& place : found.given.places) place = given_place(place, lexicon);
  found.read = tagged.read && (article.language.empty() || article.language == "en");
  found.filed = parse_dateline(body, article.date, lexicon);
  if (found.filed && is_heading_of_person(body.text, *found.filed, tagged.body_spans))
    found.filed.reset();
  if (!found.read) return;
  drop_endless(tagged.title_spans);
  drop_endless(tagged.body_spans);
  drop_tickers(tagged.title.text, tagged.title_spans);
  drop_tickers(body.text, tagged.body_spans);
  drop_signature(body, lexicon, tagged.body_spans);
  if (found.filed) settle_filed_names(body.text, *found.filed, lexicon, tagged.body_spans);
}

void EntityExtractor::find_countries(const Article& article, const TaggedArticle& tagged,
                                     ExtractedEntities& found) {
  std::vector<EntitySpan> body_spans = tagged.body_spans;
  std::vector<FiledPlace*> filed_from;
  if (found.filed && !found.filed->is_desk) {
    drop_dateline(*found.filed, body_spans);
    filed_from = found.filed->all_places();
  }
  ArticleEvidence evidence = countries_.gather(
      tagger_.model().lexicon(), tagged.words, {&tagged.title, &tagged.title_spans},
      {&tagged.body, &body_spans}, filed_from, source_countries(article.source));
  join_unions(day_printed(article, found).year, evidence.countries, evidence.filed);
  for (std::size_t i = 0; i < filed_from.size(); ++i) filed_from[i]->country = evidence.filed[i];
  found.countries = rank_countries(evidence);
  found.country_evidence = std::move(evidence.countries);
}

ExtractedEntities EntityExtractor::extract(const Article& article) {
  return std::move(extract(std::span(&article, 1)).front());
}

// Step by step, as in make_consistent().
std::vector<ExtractedEntities> EntityExtractor::extract(std::span<const Article> articles) {
  const Lexicon& lexicon = tagger_.model().lexicon();
  std::vector<ExtractedEntities> all(articles.size());
  if (tagged_.size() < articles.size()) tagged_.resize(articles.size());
  tagger_.tag(articles, std::span(tagged_).first(articles.size()));
  for (std::size_t k = 0; k < all.size(); ++k) find_filing(articles[k], tagged_[k], all[k]);
  for (std::size_t k = 0; k < all.size(); ++k) {
    if (!all[k].read) continue;
    NamedMentions named = name_mentions(tagged_[k], all[k].filed, lexicon, all[k].given);
    all[k].mentions = std::move(named.mentions);
    all[k].short_forms = std::move(named.short_forms);
  }
  for (std::size_t k = 0; k < all.size(); ++k) {
    if (all[k].read) find_countries(articles[k], tagged_[k], all[k]);
  }
  for (std::size_t k = 0; k < all.size(); ++k) {
    if (all[k].read) add_dates(articles[k], tagged_[k], all[k]);
  }
  return all;
}

}  // namespace dateline
