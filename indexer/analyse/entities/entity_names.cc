#include "indexer/analyse/entities/entity_names.h"

#include <algorithm>
#include <optional>
#include <unordered_set>
#include <utility>

#include "common/article/region.h"
#include "common/base/ascii.h"
#include "indexer/analyse/entities/company_names.h"
#include "indexer/analyse/entities/credits.h"
#include "indexer/analyse/entities/filed_days.h"
#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/lone_heads.h"
#include "indexer/analyse/entities/lost_apostrophes.h"
#include "indexer/analyse/entities/name_case.h"
#include "indexer/analyse/entities/name_forms.h"
#include "indexer/analyse/entities/nation_codes.h"
#include "indexer/analyse/entities/person_names.h"
#include "indexer/analyse/entities/place_names.h"
#include "indexer/analyse/entities/plain_fold.h"
#include "indexer/analyse/entities/short_forms.h"
#include "indexer/analyse/entities/text_ids.h"

namespace dateline {
namespace {

constexpr std::size_t kWordsBefore = 120;  // bytes before a person that may tell of him
constexpr std::size_t kWordsBehind = 40;   // and behind him
constexpr std::string_view kWashingtonState = "Washington state";

class Namer {
 public:
  Namer(const TaggedArticle& article, const std::optional<FilingLine>& filed,
        const Lexicon& lexicon, GivenNames& given)
      : article_(article), filed_(filed), lexicon_(lexicon), given_(given) {}

  NamedMentions run() {
    mentions_.reserve(article_.title_spans.size() + article_.body_spans.size());
    collect(article_.title, article_.title_spans, true);
    collect(article_.body, article_.body_spans, false);
    settle_first_word();
    if (article_.lost_apostrophes) take_off_possessives(article_, lexicon_, mentions_);
    name_persons();
    learn_short_forms();
    first_forms_.reserve(mentions_.size());
    form_ids_.reserve(mentions_.size());
    // The body's forms go before a headline's capitals.
    for (const bool in_title : {false, true}) {
      for (NamedMention& mention : mentions_) {
        if (mention.in_title == in_title) name_in_text(mention);
      }
    }
    join_lone_heads(mentions_, lexicon_);
    join_company_names(mentions_, lexicon_);
    join_capital();
    name_given(EntityType::kOrganisation, given_.organisations);
    name_given(EntityType::kPlace, given_.places);
    std::vector<IntroducedForm> short_forms = introduced();
    return {std::move(mentions_), std::move(short_forms)};
  }

 private:
  void collect(const TagDocument& document, const std::vector<EntitySpan>& spans, bool in_title) {
    for (const EntitySpan& span : spans) {
      NamedMention& mention = mentions_.emplace_back();
      mention.in_title = in_title;
      mention.span = span;
      mention.name = clean_name(form_of(document, span));
      if (span.type == EntityType::kPerson) mention.name = person_form(std::move(mention.name));
    }
  }

  // "MARK Bell", "KINGSTON College": some papers begin a text with a word in capitals.
  void settle_first_word() {
    const auto first = static_cast<std::size_t>(
        std::ranges::find(mentions_, false, &NamedMention::in_title) - mentions_.begin());
    if (first == mentions_.size() || article_.body.unit_at(mentions_[first].span.begin) != 0)
      return;
    std::string name = name_behind_first_capitals(mentions_[first].name, lexicon_);
    if (name != mentions_[first].name && !has_first_capitals_again())
      mentions_[first].name = std::move(name);
  }

  // "CORE Foundation" that the text has so elsewhere.
  bool has_first_capitals_again() const {
    const std::uint32_t exact = article_.body.units[0].exact;
    const auto is_same = [&](const Unit& unit) {
      return unit.exact == exact && unit.is(kUnitWord) && !unit.is(kUnitCapsText);
    };
    const auto& body = article_.body.units;
    return std::any_of(body.begin() + 1, body.end(), is_same) ||
           std::ranges::any_of(article_.title.units, is_same);
  }

  // As printed, but for blanks and marks inside words that a scan has broken.
  static std::string form_of(const TagDocument& document, const EntitySpan& span) {
    std::string form(document.text.substr(span.begin, span.end - span.begin));
    if (!document.mended) return form;
    const auto& units = document.units;
    const std::size_t first = document.unit_at(span.begin);
    std::size_t end = first;
    while (end < units.size() && units[end].begin < span.end) ++end;
    for (std::size_t i = end; i-- > first + 1;) {
      if (!units[i].is(kUnitRest)) continue;
      const std::uint32_t rest = units[i].is(kUnitWord) ? units[i].begin : units[i].end;
      form.erase(units[i - 1].end - span.begin, rest - units[i - 1].end);
    }
    return form;
  }

  const TagDocument& document_of(const NamedMention& mention) const {
    return mention.in_title ? article_.title : article_.body;
  }

  void name_persons() {
    std::vector<PersonMention> persons;
    std::vector<std::size_t> places;
    persons.reserve(mentions_.size() + given_.people.size());
    places.reserve(mentions_.size());
    const auto body =
        static_cast<std::size_t>(std::find_if(mentions_.begin(), mentions_.end(),
                                              [](const NamedMention& m) { return !m.in_title; }) -
                                 mentions_.begin());
    Credits credits(article_.body);
    for (std::size_t k = 0; k < mentions_.size(); ++k) {
      const std::size_t m = k + body < mentions_.size() ? k + body : k + body - mentions_.size();
      NamedMention& mention = mentions_[m];
      if (mention.span.type != EntityType::kPerson) continue;
      const std::size_t begin = mention.span.begin;
      const std::size_t from = begin > kWordsBefore ? begin - kWordsBefore : 0;
      std::string_view before = document_of(mention).text.substr(from, begin - from);
      while (before.ends_with(' ')) before.remove_suffix(1);
      // The body's mixed case goes before a headline's capitals.
      const std::string_view after = document_of(mention).text.substr(mention.span.end);
      const bool quoted_name = is_quoted_name(before, mention.name);
      persons.push_back(
          {person_in_mixed_case(std::move(mention.name)), before, after.substr(0, kWordsBehind),
           !mention.in_title && credits.has(units_of(article_.body, mention.span)), quoted_name});
      places.push_back(m);
    }
    for (const std::string& person : given_.people) persons.push_back({given_person(person), ""});
    std::vector<std::string> names = resolve_persons(persons);
    for (std::size_t p = 0; p < places.size(); ++p) mentions_[places[p]].name = std::move(names[p]);
    for (std::size_t g = 0; g < given_.people.size(); ++g) {
      const std::string& name = names[places.size() + g];
      // "Pope Francis" stays what it is where no fuller name makes him known.
      const bool lone =
          name.find(' ') == std::string::npos && name == persons[places.size() + g].form;
      if (!lone) given_.people[g] = name;
    }
  }

  // "Carrie" behind a quotation mark: a forename or a surname of many.
  bool is_quoted_name(std::string_view before, std::string_view name) const {
    constexpr std::string_view kQuotes = "\"'\x98\x9C";  // the last bytes of the marks
    if (before.empty() || kQuotes.find(before.back()) == kQuotes.npos) return false;
    const LexEntry* entry = lexicon_.find_phrase(name);
    return entry != nullptr && (entry->flags & (kLexForename | kLexSurname)) != 0;
  }

  // As the text would write it: without a title in front and with the surname last.
  std::string given_person(const std::string& person) const {
    std::string name = person_in_mixed_case(surname_last(clean_name(person)));
    for (std::size_t space = name.find(' '); space != std::string::npos; space = name.find(' ')) {
      const LexEntry* entry = lexicon_.find_phrase(std::string_view(name).substr(0, space));
      const bool title =
          entry != nullptr && (entry->flags & kLexTitle) != 0 && (entry->flags & kLexForename) == 0;
      if (!title) break;
      name.erase(0, space + 1);
    }
    return name;
  }

  void name_given(EntityType type, std::vector<std::string>& names) {
    for (std::string& name : names) {
      NamedMention mention;
      mention.span.type = type;
      mention.name = std::move(name);
      name_other(mention, {});
      name = std::move(mention.name);
    }
  }

  void learn_short_forms() {
    for (std::size_t m = 0; m + 1 < mentions_.size(); ++m) {
      const NamedMention* form =
          short_forms_.learn(mentions_[m], mentions_[m + 1], document_of(mentions_[m]).text);
      if (form == nullptr) continue;
      learned_.push_back({form->name, form == &mentions_[m] ? m + 1 : m});
    }
    for (const auto& [form, name] : short_forms_.infer(mentions_))
      learned_.push_back({mentions_[form].name, name});
  }

  // What was learned, by the names that the long forms have got.
  std::vector<IntroducedForm> introduced() const {
    std::vector<IntroducedForm> forms;
    for (const auto& [form, m] : learned_) {
      const NamedMention& mention = mentions_[m];
      if (mention.span.type == EntityType::kOther || mention.name == form) continue;
      forms.push_back({form, mention.span.type, mention.name});
    }
    std::ranges::sort(forms);
    forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
    return forms;
  }

  static bool is_place(const NamedMention& mention) {
    return mention.span.type == EntityType::kPlace;
  }

  // Forms that differ in case alone go by the first of them. `before`: the text in front.
  void name_other(NamedMention& mention, std::string_view before) {
    if (mention.span.type == EntityType::kPerson) return;
    find_name(mention, before);
    fold_plain(mention.name, key_);
    key_.push_back(static_cast<char>(mention.span.type));
    const std::uint32_t form = form_ids_.of(key_);
    if (form == first_forms_.size()) {
      first_forms_.push_back(mention.name);
    } else {
      mention.name = first_forms_[form];
    }
  }

  void name_in_text(NamedMention& mention) {
    name_other(mention, document_of(mention).text.substr(0, mention.span.begin));
    if (is_of_the_state(mention)) mention.name = kWashingtonState;
    if (is_the_capital(mention)) mention.name = kWashington;
  }

  bool is_of_the_state(const NamedMention& mention) const {
    if (!is_place(mention) || mention.name != "Washington") return false;
    const std::string_view text = document_of(mention).text;
    return is_washington_state(text.substr(0, mention.span.begin), text.substr(mention.span.end),
                               lexicon_);
  }

  // "Washington, D. C."; "WASHINGTON, April 1 -" has no state behind it, nor has another report's
  // below.
  bool is_the_capital(const NamedMention& mention) const {
    if (!is_place(mention) || mention.name != "Washington") return false;
    if (is_before_district(std::string_view(document_of(mention).text).substr(mention.span.end)))
      return true;
    if (mention.in_title) return false;
    if (filed_ && mention.span.begin >= filed_->begin && mention.span.end <= filed_->end)
      return filed_->region.empty();
    const TagDocument& document = document_of(mention);
    const std::size_t unit = document.unit_at(mention.span.begin);
    return unit < document.units.size() && is_place_of_filing(document.text, document.units, unit);
  }

  // "Washington" in an article that has "Washington, D.C." too, and not the state.
  void join_capital() {
    const auto has = [&](std::string_view name) {
      return std::any_of(mentions_.begin(), mentions_.end(), [&](const NamedMention& mention) {
        return is_place(mention) && mention.name == name;
      });
    };
    if (!has(kWashington) || has(kWashingtonState) || has("Washington State")) return;
    for (NamedMention& mention : mentions_) {
      if (is_place(mention) && mention.name == "Washington") mention.name = kWashington;
    }
  }

  void find_name(NamedMention& mention, std::string_view before) {
    if (mention.span.nation) {
      const std::string nation(nation_of_code(mention.name));
      const std::string name = place_name(nation, {}, lexicon_);
      mention.name = name.empty() ? nation : name;
      return;
    }
    if (is_place(mention)) {
      std::string name = place_name(mention.name, entry_of(mention), before, lexicon_);
      if (!name.empty()) {
        mention.name = std::move(name);
        return;
      }
    }
    if (const std::string* name = short_forms_.long_form(mention)) {
      mention.name = *name;
      return;
    }
    if (mention.span.type == EntityType::kOrganisation && is_united_nations(mention.name)) {
      mention.name = "United Nations";
      return;
    }
    if (std::ranges::any_of(mention.name, is_ascii_lower)) return;  // nearly all are no capitals
    mention.name = name_in_mixed_case_if_long(mention);
  }

  // What the lexicon has of the name: by the text's units, unless something was taken off, the
  // name is none of the text's, or units were mended.
  const LexEntry* entry_of(const NamedMention& mention) const {
    const TagDocument& document = document_of(mention);
    const EntitySpan& span = mention.span;
    if (mention.name.size() != span.end - span.begin || document.kind == TextKind::kScanned)
      return lexicon_.find_phrase(mention.name);
    const auto [first, last] = units_of(document, span);
    return lexicon_.find(std::span(document.units).subspan(first, last - first));
  }

  static bool is_united_nations(const std::string& name) {
    if (!name.starts_with('U') && !name.starts_with('u')) return false;
    const std::string key = short_form_key(name);
    return key == "un" || key == "unitednations";
  }

  // NATO stays NATO; KENYA WILDLIFE SERVICE in a headline does not, nor FRENCH.
  std::string name_in_mixed_case_if_long(const NamedMention& mention) {
    const bool acronym = mention.name.find(' ') == std::string::npos && mention.name.size() <= 6 &&
                         mention.span.type != EntityType::kPlace && !is_people(mention);
    if (acronym || is_short_among_small(mention) || is_tied_among_small(mention) ||
        keeps_capitals(mention))
      return mention.name;
    return name_with_acronyms(mention.name, lexicon_);
  }

  bool is_people(const NamedMention& mention) const {
    constexpr std::size_t kFewestLetters = 4;  // fewer are letters of something too
    if (mention.span.type != EntityType::kOther || mention.name.size() < kFewestLetters)
      return false;
    const LexEntry* entry = lexicon_.find_phrase(mention.name);
    return entry != nullptr && (entry->flags & (kLexDemonym | kLexPeople)) != 0;
  }

  // "UBS AG" and "FTSE 250" where the sentence is written small: so they are written.
  bool is_short_among_small(const NamedMention& mention) const {
    const TagDocument& document = document_of(mention);
    const std::size_t unit = document.unit_at(mention.span.begin);
    return !mention.in_title && !is_place(mention) && unit < document.units.size() &&
           !document.units[unit].is(kUnitCapsText) && are_letters_alone(mention.name, lexicon_);
  }

  // "VMRO-DPMNE" where the sentence is written small.
  bool is_tied_among_small(const NamedMention& mention) const {
    if (mention.span.type != EntityType::kOrganisation ||
        mention.name.find('-') == std::string::npos)
      return false;
    const TagDocument& document = document_of(mention);
    const std::size_t unit = document.unit_at(mention.span.begin);
    return unit < document.units.size() && !document.units[unit].is(kUnitCapsText) &&
           document.units[unit].is(kUnitAllUpper) && is_tied_acronym(mention.name);
  }

  // UNFICYP: one long word that the article has in capitals alone, and somewhere among others
  // written small.
  bool keeps_capitals(const NamedMention& mention) {
    const TagDocument& document = document_of(mention);
    const std::size_t unit = document.unit_at(mention.span.begin);
    if (is_place(mention) || unit == document.units.size()) return false;
    const Unit& word = document.units[unit];
    if (!may_keep_capitals(word) || mention.name != document.form(unit) ||
        lexicon_.is_word(hash_exact(name_in_mixed_case(mention.name))))
      return false;
    if (!in_capitals_) {
      in_capitals_.emplace();
      for (const Unit& other : article_.body.units) {
        if (may_keep_capitals(other) && !other.is(kUnitCapsText))
          in_capitals_->insert(other.folded);
      }
      for (const TagDocument* field : {&article_.title, &article_.body}) {
        for (const Unit& other : field->units) {
          if (!other.is(kUnitAllUpper)) in_capitals_->erase(other.folded);
        }
      }
    }
    return in_capitals_->contains(word.folded);
  }

  // Longer words in capitals are stressed, or a heading's.
  static bool may_keep_capitals(const Unit& unit) {
    constexpr std::uint32_t kMostLetters = 10;
    return unit.is(kUnitWord) && unit.is(kUnitAllUpper) && unit.end - unit.begin <= kMostLetters;
  }

  const TaggedArticle& article_;
  const std::optional<FilingLine>& filed_;
  const Lexicon& lexicon_;
  std::vector<NamedMention> mentions_;
  GivenNames& given_;
  ShortForms short_forms_;
  std::vector<std::pair<std::string, std::size_t>>
      learned_;  // a short form, the long one's mention
  std::optional<std::unordered_set<std::uint32_t>>
      in_capitals_;   // words folded that the text has so alone; made when first asked
  std::string key_;   // of the last name
  TextIds form_ids_;  // of names folded, each kind by itself
  std::vector<std::string> first_forms_;  // by these
};

}  // namespace

NamedMentions name_mentions(const TaggedArticle& article, const std::optional<FilingLine>& filed,
                            const Lexicon& lexicon, GivenNames& given) {
  return Namer(article, filed, lexicon, given).run();
}

}  // namespace dateline
