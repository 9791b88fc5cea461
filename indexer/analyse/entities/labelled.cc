#include "indexer/analyse/entities/labelled.h"

#include <zstd.h>

#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "common/base/error.h"
#include "common/base/file.h"
#include "indexer/analyse/entities/marked_articles.h"

namespace dateline {
namespace {

constexpr std::size_t kSentencesPerArticle = 25;  // where a file does not mark its articles

std::string unpack(const std::string& packed, const std::string& path) {
  ZSTD_DStream* stream = ZSTD_createDStream();
  std::string out;
  std::string block(1 << 17, '\0');
  ZSTD_inBuffer in{packed.data(), packed.size(), 0};
  std::size_t left = 1;
  while (in.pos < in.size || left == 0) {
    ZSTD_outBuffer piece{block.data(), block.size(), 0};
    left = ZSTD_decompressStream(stream, &piece, &in);
    if (ZSTD_isError(left) != 0) break;
    out.append(block, 0, piece.pos);
    if (in.pos == in.size && piece.pos < piece.size) break;
  }
  ZSTD_freeDStream(stream);
  if (ZSTD_isError(left) != 0) {
    throw Error(ErrorCode::kDamaged, "not readable as zstd", path);
  }
  if (left != 0) throw Error(ErrorCode::kDamaged, "the file is cut short", path);
  return out;
}

std::string read_unpacked(const std::string& path) {
  std::string bytes = read_file(path);
  return bytes.starts_with("\x28\xB5\x2F\xFD") ? unpack(bytes, path) : bytes;
}

const std::map<std::string, EntityType, std::less<>>& type_names() {
  static const std::map<std::string, EntityType, std::less<>> names = {
      {"PER", EntityType::kPerson},
      {"person", EntityType::kPerson},
      {"politician", EntityType::kPerson},
      {"ORG", EntityType::kOrganisation},
      {"organisation", EntityType::kOrganisation},
      {"politicalparty", EntityType::kOrganisation},
      {"LOC", EntityType::kPlace},
      {"location", EntityType::kPlace},
      {"country", EntityType::kPlace},
      {"MISC", EntityType::kOther},
      {"misc", EntityType::kOther},
      {"event", EntityType::kOther},
      {"election", EntityType::kOther}};
  return names;
}

EntityType type_of(const std::string& name, const std::string& where) {
  const auto found = type_names().find(name);
  if (found == type_names().end()) {
    throw Error(ErrorCode::kUsage, "unknown entity type \"" + name + "\"", where);
  }
  return found->second;
}

std::vector<LabelledSpan> spans_of(const nlohmann::json& list, std::size_t size,
                                   const std::string& where) {
  std::vector<LabelledSpan> spans;
  for (const auto& item : list) {
    LabelledSpan span;
    span.begin = item.at("start").get<std::uint32_t>();
    span.end = item.at("end").get<std::uint32_t>();
    span.type = type_of(item.at("type").get<std::string>(), where);
    span.name = item.value("name", "");
    if (span.begin >= span.end || span.end > size) {
      throw Error(ErrorCode::kUsage, "an entity lies outside the text", where);
    }
    spans.push_back(span);
  }
  return spans;
}

LabelledArticle article_of(const std::string& line, const std::string& where) {
  try {
    const auto record = nlohmann::json::parse(line);
    LabelledArticle article;
    article.id = record.value("id", where);
    article.title = record.value("title", "");
    article.text = record.at("text").get<std::string>();
    article.date = record.value("date", "");
    article.source = record.value("source", "");
    article.spans = spans_of(record.at("entities"), article.text.size(), where);
    if (record.contains("title_entities")) {
      article.title_spans = spans_of(record["title_entities"], article.title.size(), where);
    }
    article.has_countries = record.contains("countries");
    if (article.has_countries) {
      article.countries = record["countries"].get<std::vector<std::string>>();
      article.minor_countries = record.value("countries_minor", std::vector<std::string>());
    }
    return article;
  } catch (const nlohmann::json::exception& error) {
    throw Error(ErrorCode::kUsage, std::string("not a labelled article: ") + error.what(), where);
  }
}

// Puts articles back together from tokens that stand one a line.
class TokenLines {
 public:
  explicit TokenLines(const std::string& path) : path_(path) {}

  std::vector<LabelledArticle> read(std::istream& in) {
    std::string line;
    while (std::getline(in, line)) {
      ++line_;
      if (!line.empty() && line.back() == '\r') line.pop_back();
      if (line.empty()) {
        end_sentence();
      } else if (line.starts_with("# newdoc") || line.starts_with("-DOCSTART-")) {
        end_article();
      } else if (!line.starts_with("# ")) {
        token(line);
      }
    }
    end_sentence();
    end_article();
    return std::move(articles_);
  }

 private:
  void token(const std::string& line) {
    std::istringstream columns(line);
    std::vector<std::string> parts;
    for (std::string part; columns >> part;) parts.push_back(part);
    if (parts.size() < 2) {
      throw Error(ErrorCode::kUsage, "neither JSON lines nor one token and label a line", where());
    }
    // Universal NER has the token's number first and the label third.
    const bool numbered = parts.size() >= 4;
    const std::string& form = numbered ? parts[1] : parts[0];
    const std::string& label = numbered ? parts[2] : parts.back();
    append(form);
    add_label(label, static_cast<std::uint32_t>(article_.text.size() - form.size()));
  }

  void append(const std::string& form) {
    static const std::string no_space_before = ",.;:!?)]}%";
    const bool mark = form.size() == 1 && no_space_before.find(form[0]) != std::string::npos;
    const bool clitic = form[0] == '\'' && form.size() > 1;
    if (sentence_begun_ && !glue_ && !mark && !clitic && form != "n't") article_.text += ' ';
    glue_ = form == "(" || form == "[" || form == "$" || form == "``";
    sentence_begun_ = true;
    article_.text += form;
  }

  void add_label(const std::string& label, std::uint32_t begin) {
    const auto end = static_cast<std::uint32_t>(article_.text.size());
    // Finer labels than ours (and O) are nothing to learn from.
    const bool inside = label.size() > 2 && type_names().contains(label.substr(2));
    if (!inside) {
      open_ = false;
      return;
    }
    const EntityType type = type_of(label.substr(2), where());
    if (label[0] == 'I' && open_ && article_.spans.back().type == type) {
      article_.spans.back().end = end;
    } else {
      article_.spans.push_back({{begin, end, type}, {}});
    }
    open_ = true;
  }

  void end_sentence() {
    if (!sentence_begun_) return;
    article_.text += "\n\n";
    sentence_begun_ = glue_ = open_ = false;
    if (++sentences_ >= kSentencesPerArticle) end_article();
  }

  void end_article() {
    if (!article_.text.empty()) {
      article_.id = where();
      articles_.push_back(std::move(article_));
    }
    article_ = {};
    sentences_ = 0;
    sentence_begun_ = glue_ = open_ = false;
  }

  std::string where() const { return path_ + ":" + std::to_string(line_); }

  std::string path_;
  std::size_t line_ = 0;
  std::size_t sentences_ = 0;
  bool sentence_begun_ = false;
  bool glue_ = false;
  bool open_ = false;
  LabelledArticle article_;
  std::vector<LabelledArticle> articles_;
};

}  // namespace

std::vector<LabelledArticle> read_labelled(const std::string& path) {
  const std::string bytes = read_unpacked(path);
  if (bytes.starts_with("=== ")) return read_marked_articles(bytes, path);
  std::istringstream in(bytes);
  if (in.peek() != '{') return TokenLines(path).read(in);
  std::vector<LabelledArticle> articles;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.empty()) continue;
    articles.push_back(article_of(line, path + ":" + std::to_string(number)));
  }
  return articles;
}

}  // namespace dateline
