// make_consistent() on a text with given spans and a small lexicon, as one string to compare.
#pragma once

#include <string>
#include <vector>

#include "indexer/analyse/entities/consistency.h"
#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/lexicon_builder.h"
#include "tests/indexer/analyse/entities/entity_types.h"

namespace dateline {

struct Given {
  std::string form;
  EntityType type;
};

// The words that the spans have after make_consistent(), with their types' letters.
inline std::string consistent(const std::string& text, const std::vector<Given>& given,
                              TextKind kind = TextKind::kUsual) {
  LexiconBuilder builder;
  builder.add("Lake", kLexPlaceHead);
  builder.add("Union", kLexOrgHead);
  builder.add("Rose", kLexForename);
  builder.add("Friday", kLexCalendar);
  builder.add("spokesman", kLexRole);
  builder.add("May", kLexCalendar);
  builder.add("Mr.", kLexTitle);
  builder.add("Sultan", kLexTitle);
  builder.add("Houston", kLexBigCity | kLexSurname);
  builder.add("Kenya", kLexCountry);
  builder.add("Merrow", kLexOrganisation);
  builder.add("Tudel", kLexSmallCity);
  builder.add("Milano", kLexCity | kLexForename);
  builder.add("Moldo", kLexDemonym);
  builder.add("Ollering", kLexCity | kLexTeam);
  builder.add("October", kLexCalendar);
  builder.add("said", kLexSpeech);
  const std::vector<LexPlace> places = builder.places();
  const std::vector<LexEntry> entries = builder.entries();
  const std::vector<LexWord> words = builder.words();
  const Lexicon lexicon(entries, places, words);
  TagDocument document;
  ArticleWords article;
  article.clear(64);
  prepare_document(text, false, lexicon, document, article);
  document.kind = kind;
  std::vector<NameSpan> names;
  std::size_t at = 0;
  for (const Given& one : given) {
    at = text.find(one.form, at);
    const auto begin = static_cast<std::uint32_t>(at);
    at += one.form.size();
    const EntitySpan span{begin, static_cast<std::uint32_t>(at), one.type};
    names.push_back({units_of(document, span), one.type});
  }
  const NamesOfArticle one{{{&document, &names}}, &article};
  make_consistent(std::span(&one, 1));
  std::vector<EntitySpan> spans;
  put_in_bytes(document, names, spans);
  std::string out;
  for (const EntitySpan& span : spans) {
    out += text.substr(span.begin, span.end - span.begin) + "/" +
           "POLX"[static_cast<int>(span.type)] + " ";
  }
  return out;
}

}  // namespace dateline
