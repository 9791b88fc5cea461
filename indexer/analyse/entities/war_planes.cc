#include "indexer/analyse/entities/war_planes.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "indexer/analyse/entities/cue_words.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

const WordSet& planes() {
  static const WordSet words = {
      "airacobra", "albacore",   "avenger",   "barracuda", "beaufighter", "beaufort",  "blenheim",
      "boston",    "catalina",   "corsair",   "dakota",    "dauntless",   "halifax",   "hampden",
      "havoc",     "hellcat",    "hudson",    "hurricane", "kittyhawk",   "lancaster", "liberator",
      "lightning", "marauder",   "mitchell",  "mosquito",  "mustang",     "spitfire",  "stirling",
      "stuka",     "sunderland", "swordfish", "tempest",   "tomahawk",    "typhoon",   "ventura",
      "warhawk",   "wellington", "whitley",   "wildcat"};
  return words;
}

const WordSet& several_planes() {
  static const WordSet words = {
      "airacobras", "avengers",  "barracudas", "beaufighters", "beauforts",   "blenheims",
      "bostons",    "catalinas", "corsairs",   "dakotas",      "halifaxes",   "hampdens",
      "hellcats",   "hudsons",   "hurricanes", "kittyhawks",   "lancasters",  "liberators",
      "lightnings", "marauders", "mitchells",  "mosquitoes",   "mosquitos",   "mustangs",
      "spitfires",  "stirlings", "stukas",     "sunderlands",  "tempests",    "thunderbolts",
      "tomahawks",  "typhoons",  "venturas",   "warhawks",     "wellingtons", "whitleys",
      "wildcats"};
  return words;
}

const WordSet kAirForces = {"luftwaffe", "r.a.f.", "raf"};
const WordSet kBombers = {"bomber", "bombers"};

bool may_be_planes(const Unit& unit) {
  static const WordSet words = {&planes(), &several_planes()};
  return words.has(unit);
}

bool is_aircraft_word(const TagDocument& document, std::size_t i) {
  static const WordSet words = {"aircraft", "bomber",   "bombers",  "crew",      "crews",
                                "fighter",  "fighters", "squadron", "squadrons", "planes"};
  return i < document.units.size() && words.has(document.units[i]);
}

// Which of the signs of a war in the air the article has. An air force of the wars is enough;
// bombers who are written small, as no team is, may be men with bombs.
class AirWar {
 public:
  void note(const TagDocument& document) {
    static const WordSet words = {"aircraft", "airfield",  "airfields", "airmen",
                                  "flak",     "formation", "planes",    "sortie",
                                  "sorties",  "squadron",  "squadrons", "warplanes"};
    static const WordSet suicide = {"suicide"};
    for (std::size_t i = 0; i < document.units.size(); ++i) {
      const Unit& unit = document.units[i];
      if (kAirForces.has(unit)) {
        air_force_ = true;
      } else if (unit.is(kUnitHasUpper)) {
        if (may_be_planes(unit)) note_plane(document, i);
      } else if (kBombers.has(unit)) {
        bombers_ = true;
        men_ = men_ || (i > 0 && suicide.has(document.units[i - 1]));
      } else {
        flies_ = flies_ || words.has(unit);
      }
    }
  }

  bool is_told() const { return air_force_ || (bombers_ && !men_ && flies_); }

 private:
  // "Halifax bombers"; "Spitfires" beside "Mustangs".
  void note_plane(const TagDocument& document, std::size_t i) {
    static const WordSet bombed = {"boston"};  // its bombers were men
    const Unit& unit = document.units[i];
    if (several_planes().has(unit)) {
      flies_ = flies_ || (several_ != 0 && several_ != unit.folded);
      several_ = unit.folded;
    } else {
      flies_ = flies_ || (is_aircraft_word(document, i + 1) && !bombed.has(unit));
    }
  }

  bool air_force_ = false;
  bool bombers_ = false;
  bool men_ = false;
  bool flies_ = false;
  std::uint32_t several_ = 0;  // the planes named last, by a plural
};

bool speaks_of_air_war(const std::vector<TaggedField>& fields) {
  AirWar war;
  for (const TaggedField& field : fields) war.note(*field.document);
  return war.is_told();
}

// "Halifax bombers", "Halifax and Lancaster bombers", "a Halifax crashed", "of the Halifax.".
bool is_one_plane(const TagDocument& document, const UnitRange& name) {
  static const WordSet joints = {"and", "or", ","};
  static const WordSet one = {"a", "an"};
  static const WordSet the = {"the"};
  static const WordSet behind = {"and",    "attacked", "bombed", "can",   "carried", "carries",
                                 "could",  "crashed",  "flew",   "had",   "has",     "is",
                                 "landed", "was",      "were",   "which", "will",    "with"};
  const std::size_t last = name.last;
  if (is_aircraft_word(document, last)) return true;
  if (last + 2 < document.units.size() && joints.has(document.units[last]) &&
      may_be_planes(document.units[last + 1]) && is_aircraft_word(document, last + 2))
    return true;
  if (name.first == 0 || document.units[name.first].is(kUnitSentenceStart)) return false;
  const Unit& before = document.units[name.first - 1];
  if (!one.has(before) && !the.has(before)) return false;
  if (last >= document.units.size()) return true;
  const Unit& next = document.units[last];
  if (next.mark == ',' && last + 1 < document.units.size()) {
    const Unit& after = document.units[last + 1];  // "a Halifax, N.S., man"
    if (after.is(kUnitHasUpper) && !may_be_planes(after)) return false;
  }
  return (next.mark != 0 && next.mark != '-' && next.mark != '\'') || behind.has(next);
}

// What stood before the planes in the name: "R.A.F.", "United States".
NameSpan owner_of(const TagDocument& document, const UnitRange& front) {
  const UnitLex& lex = document.lex[front.first];
  const std::uint32_t flags = front.size() > 1 ? lex.phrase_flags : lex.flags;
  const bool country = (flags & kLexCountry) != 0;
  return {front, country ? EntityType::kPlace : EntityType::kOrganisation};
}

void settle_field(const TaggedField& field) {
  const TagDocument& document = *field.document;
  std::vector<NameSpan> owners;
  for (NameSpan& span : *field.spans) {
    UnitRange& name = span.units;
    const Unit& last = document.units[name.last - 1];
    if (last.is(kUnitCapsText) || !may_be_planes(last)) continue;
    const bool several = several_planes().has(last);
    if (name.size() == 1) {
      if (several || is_one_plane(document, name)) span.type = EntityType::kOther;
    } else if (several && span.type == EntityType::kOrganisation &&
               (document.lex[name.first].phrase_flags & kLexTeam) == 0) {
      owners.push_back(owner_of(document, {name.first, name.last - 1}));
      span = {{name.last - 1, name.last}, EntityType::kOther};
    }
  }
  if (!owners.empty()) add_spans(owners, *field.spans);
}

}  // namespace

void settle_war_planes(const std::vector<TaggedField>& fields, const ArticleWords& words) {
  static const CueWords cues = {&kAirForces, &kBombers};
  if (!cues.any_in(words)) return;
  const bool any = std::ranges::any_of(fields, [](const TaggedField& field) {
    return std::ranges::any_of(*field.spans, [&](const NameSpan& span) {
      return may_be_planes(field.document->units[span.units.last - 1]);
    });
  });
  if (!any || !speaks_of_air_war(fields)) return;
  for (const TaggedField& field : fields) settle_field(field);
}

}  // namespace dateline
