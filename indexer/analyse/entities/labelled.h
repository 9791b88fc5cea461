// Articles whose names were labelled by hand, for training and evaluation.
//
// Reads three forms, told apart by content: JSON lines with "text", "entities",
// "title", "title_entities" (offsets are UTF-8 bytes; types PER ORG LOC MISC),
// articles with their names marked in the text (marked_articles.h), and
// files with one token a line and BIO labels (CoNLL, CrossNER, Universal NER).
// Each may be zstd-compressed. Throws Error kInputOutput when a file cannot be
// read and kUsage, with file and line, when it is none of these.
#pragma once

#include <string>
#include <vector>

#include "indexer/analyse/entities/mention.h"

namespace dateline {

struct LabelledSpan : EntitySpan {
  std::string name;  // the fuller form that the article prints; "" when not given
};

struct LabelledArticle {
  std::string id;
  std::string title;
  std::string text;
  std::string date;
  std::string source;
  std::vector<LabelledSpan> title_spans;
  std::vector<LabelledSpan> spans;
  std::vector<std::string> countries;  // major ones; only where `has_countries`
  std::vector<std::string> minor_countries;
  bool has_countries = false;
};

std::vector<LabelledArticle> read_labelled(const std::string& path);

}  // namespace dateline
