#include "indexer/analyse/article_analyser.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "common/base/hash.h"
#include "common/text/term_maker.h"
#include "common/text/tokenizer.h"
#include "indexer/analyse/article_facets.h"
#include "indexer/analyse/form_cache.h"

namespace dateline {
namespace {

// What a thread keeps of its working memory from one article to the next: of a longer text it
// takes up to twelve times as much, which goes before the next step needs its own.
constexpr std::size_t kKeptTextBytes = std::size_t{4} << 20;

bool is_large(const Article& article) {
  return article.title.size() + article.body.size() > kKeptTextBytes;
}

}  // namespace

struct ArticleAnalyser::State {
  State(SegmentBuilder& builder, const AnalysisSetup& setup)
      : table(builder.forms()),
        dictionary(builder.add_dictionary(setup.dictionary)),
        packer(setup.dictionary, kPackLevel),
        entities(setup.entities) {
    if (entities != nullptr) extractor.emplace(entities);
    builder.note_entity_model(setup.entities == nullptr ? "" : setup.entities->version());
  }

  FormTable& table;
  std::uint8_t dictionary;
  RecordPacker packer;
  std::shared_ptr<const EntityModel> entities;
  std::optional<EntityExtractor> extractor;
  TermMaker terms;
  std::vector<Token> tokens;
  std::unordered_map<std::string, FormCache> caches;  // by language

  // All but the facets.
  void add_record(const Article& article, const StoredRecord& record, ArticleParts& parts) {
    parts.id = article.id;
    parts.title = article.title;
    parts.url = article.url;
    parts.content_hash = content_hash(record);
    parts.input_bytes = static_cast<std::uint32_t>(record.json.size());
    add_text(article.title, article.language, parts, true);
    parts.marks.title_tokens = static_cast<std::uint32_t>(parts.forms.size());
    add_text(article.body, article.language, parts, false);
    if (is_large(article)) tokens = std::vector<Token>();
    parts.frame = packer.pack(record);
    parts.dictionary = dictionary;
  }

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

ArticleAnalyser::ArticleAnalyser(SegmentBuilder& builder, const AnalysisSetup& setup)
    : state_(std::make_unique<State>(builder, setup)) {}
ArticleAnalyser::~ArticleAnalyser() = default;
ArticleAnalyser::ArticleAnalyser(ArticleAnalyser&&) noexcept = default;

ArticleParts ArticleAnalyser::analyse(const Article& article, const StoredRecord& record) {
  return std::move(analyse(std::span(&article, 1), std::span(&record, 1)).front());
}

std::vector<ArticleParts> ArticleAnalyser::analyse(std::span<const Article> articles,
                                                   std::span<const StoredRecord> records) {
  std::vector<ArticleParts> all(articles.size());
  for (std::size_t k = 0; k < all.size(); ++k) set_record_facets(articles[k], all[k]);
  if (state_->extractor) {
    const std::vector<ExtractedEntities> found = state_->extractor->extract(articles);
    for (std::size_t k = 0; k < all.size(); ++k) join_found(articles[k], found[k], all[k]);
    if (std::ranges::any_of(articles, is_large)) state_->extractor.emplace(state_->entities);
  }
  for (std::size_t k = 0; k < all.size(); ++k) state_->add_record(articles[k], records[k], all[k]);
  return all;
}

std::uint64_t content_hash(const StoredRecord& record) {
  return hash64(record.json + '\0' + record.reading);
}

}  // namespace dateline
