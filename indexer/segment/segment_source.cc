#include "indexer/segment/segment_source.h"

#include "common/base/error.h"

namespace dateline {

SegmentSource::SegmentSource(const Segment& segment, SegmentBuilder& builder,
                             Dictionaries dictionaries)
    : segment_(segment), builder_(builder), forms_(segment.tokens().term_count()) {
  for (const std::string& model : segment.entry().entity_models) builder.note_entity_model(model);
  builder.note_rules(segment.entry().rules);
  dictionaries_.push_back(0);
  for (const std::string_view dictionary : segment.articles().dictionaries()) {
    const bool taken = dictionaries == Dictionaries::kTaken;
    dictionaries_.push_back(taken ? builder.add_dictionary(dictionary) : std::uint8_t{0});
  }
}

ArticleParts SegmentSource::read(ArticleNumber article) {
  const Columns& columns = segment_.columns();
  ArticleParts parts;
  parts.id = columns.id(article);
  parts.title = columns.title(article);
  parts.url = columns.url(article);
  parts.date = columns.date(article);
  parts.dated_by_dateline = columns.dated_by_dateline(article);
  parts.mentions = columns.mentions(article);
  parts.content_hash = columns.content_hash(article);
  parts.input_bytes = columns.input_bytes(article);
  for (std::size_t i = 0; i < kFacetFields.size(); ++i) {
    const FacetColumn& facet = columns.facet(i);
    for (const std::uint32_t ordinal : facet.ordinals_of(article)) {
      parts.facets[i].emplace_back(facet.value(ordinal));
    }
  }
  parts.frame = segment_.articles().frame(article);
  parts.dictionary = dictionaries_[segment_.articles().dictionary_of(article)];

  const Tokens& tokens = segment_.tokens();
  tokens.read_marks(article, parts.marks);
  tokens.read(article, ranks_);
  tokens.read_variants(article, ranks_.size(), variants_);
  parts.forms.reserve(ranks_.size());
  for (std::size_t i = 0; i < ranks_.size(); ++i) {
    parts.forms.push_back(form_of(ranks_[i], variants_[i]));
  }
  return parts;
}

FormId SegmentSource::form_of(TermRank rank, std::uint32_t variant) {
  if (rank >= forms_.size()) segment_.tokens().file().damaged("a token has no term");
  std::vector<FormId>& known = forms_[rank];
  if (known.empty()) {
    const std::string term = segment_.tokens().term(rank);
    for (const std::string& exact : segment_.tokens().forms(rank)) {
      known.push_back(builder_.forms().intern(exact, term));
    }
  }
  if (variant >= known.size()) segment_.tokens().file().damaged("a token has no written form");
  return known[variant];
}

}  // namespace dateline
