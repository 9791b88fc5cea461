#include "indexer/analyse/article_analyser.h"

#include <unordered_map>

#include "common/base/hash.h"
#include "common/text/term_maker.h"
#include "common/text/tokenizer.h"
#include "indexer/analyse/form_cache.h"

namespace dateline {

struct ArticleAnalyser::State {
  State(SegmentBuilder& builder, std::string_view dictionary_bytes)
      : table(builder.forms()),
        dictionary(builder.add_dictionary(dictionary_bytes)),
        packer(dictionary_bytes, kPackLevel) {}

  FormTable& table;
  std::uint8_t dictionary;
  RecordPacker packer;
  TermMaker terms;
  std::vector<Token> tokens;
  std::unordered_map<std::string, FormCache> caches;  // by language

  void add_text(std::string_view text, const std::string& language, ArticleParts& parts,
                bool title) {
    split_tokens(text, tokens);
    FormCache& cache = caches[language];
    parts.forms.reserve(parts.forms.size() + tokens.size());
    for (const Token& token : tokens) {
      if (!title && (token.flags & kSentenceStart) != 0) {
        const auto position = static_cast<std::uint32_t>(parts.forms.size());
        parts.marks.sentences.push_back(position);
        if ((token.flags & kParagraphStart) != 0) parts.marks.paragraphs.push_back(position);
      }
      const auto kind = static_cast<std::uint8_t>(token.flags & (kAcronym | kGram | kGramEnd));
      parts.forms.push_back(
          form(text.substr(token.begin, token.end - token.begin), kind, language, cache));
    }
  }

  FormId form(std::string_view written, std::uint8_t kind, const std::string& language,
              FormCache& cache) {
    if (const auto known = cache.find(written, kind)) return *known;
    const FormId id = table.intern(exact_form(written), terms.term(written, kind, language));
    cache.add(written, kind, id);
    return id;
  }
};

ArticleAnalyser::ArticleAnalyser(SegmentBuilder& builder, std::string_view dictionary)
    : state_(std::make_unique<State>(builder, dictionary)) {}
ArticleAnalyser::~ArticleAnalyser() = default;
ArticleAnalyser::ArticleAnalyser(ArticleAnalyser&&) noexcept = default;

ArticleParts ArticleAnalyser::analyse(const Article& article, const StoredRecord& record) {
  ArticleParts parts;
  parts.id = article.id;
  parts.title = article.title;
  parts.date = article.date;
  parts.content_hash = content_hash(record);
  parts.input_bytes = static_cast<std::uint32_t>(record.json.size());
  const std::vector<std::string>* lists[] = {&article.people, &article.organisations,
                                             &article.places, &article.countries};
  const std::string* singles[] = {&article.source, &article.section, &article.author,
                                  &article.language};
  for (std::size_t i = 0; i < kFacetFields.size(); ++i) {
    if (i < std::size(lists)) {
      parts.facets[i] = *lists[i];
    } else if (const std::string& value = *singles[i - std::size(lists)]; !value.empty()) {
      parts.facets[i].push_back(value);
    }
  }
  state_->add_text(article.title, article.language, parts, true);
  parts.marks.title_tokens = static_cast<std::uint32_t>(parts.forms.size());
  state_->add_text(article.body, article.language, parts, false);
  parts.frame = state_->packer.pack(record);
  parts.dictionary = state_->dictionary;
  return parts;
}

std::uint64_t content_hash(const StoredRecord& record) {
  return hash64(record.json + '\0' + record.reading);
}

}  // namespace dateline
