#include "common/archive/mentions.h"

#include <algorithm>
#include <utility>

#include "common/base/error.h"
#include "common/base/varint.h"

namespace dateline {
namespace {

constexpr unsigned kTypeBits = 2;
static_assert(kEntityTypes == 1U << kTypeBits);
constexpr std::uint64_t kMostPlace = ~std::uint32_t{0};

EntityType type_in(std::uint64_t number) {
  return static_cast<EntityType>(number & ((1U << kTypeBits) - 1));
}

void append_short_forms(std::string& packed, const std::vector<StoredShortForm>& short_forms) {
  append_varint(packed, short_forms.size());
  for (const StoredShortForm& form : short_forms) {
    append_varint(packed,
                  std::uint64_t{form.name} << kTypeBits | static_cast<std::uint64_t>(form.type));
    append_varint(packed, form.form.size());
    packed += form.form;
  }
}

// What stands before the mentions, read from `at`, which is moved behind it.
struct Head {
  std::uint64_t in_title = 0;
  std::vector<StoredShortForm> short_forms;
};

Head read_head(const char*& at, const char* end) {
  Head head;
  const std::uint64_t first = read_varint(at, end);
  head.in_title = first >> 1;
  if ((first & 1) == 0) return head;
  for (std::uint64_t left = read_varint(at, end); left > 0; --left) {
    StoredShortForm form;
    const std::uint64_t name_and_type = read_varint(at, end);
    form.name = static_cast<std::uint32_t>(name_and_type >> kTypeBits);
    form.type = type_in(name_and_type);
    const std::uint64_t bytes = read_varint(at, end);
    if (bytes > static_cast<std::uint64_t>(end - at)) {
      throw Error(ErrorCode::kDamaged, "a short form ends behind its article's mentions");
    }
    form.form.assign(at, bytes);
    at += bytes;
    head.short_forms.push_back(std::move(form));
  }
  return head;
}

}  // namespace

std::optional<Field> facet_of(EntityType type) {
  switch (type) {
    case EntityType::kPerson: return Field::kPerson;
    case EntityType::kOrganisation: return Field::kOrganisation;
    case EntityType::kPlace: return Field::kPlace;
    case EntityType::kOther: break;
  }
  return std::nullopt;
}

std::string pack_mentions(const std::vector<StoredMention>& mentions,
                          const std::vector<StoredShortForm>& short_forms) {
  std::string packed;
  if (mentions.empty()) return packed;
  packed.reserve(mentions.size() * 4);
  const auto body = std::find_if(mentions.begin(), mentions.end(),
                                 [](const StoredMention& mention) { return !mention.in_title; });
  append_varint(packed, static_cast<std::uint64_t>(body - mentions.begin()) << 1 |
                            (short_forms.empty() ? 0 : 1));
  if (!short_forms.empty()) append_short_forms(packed, short_forms);
  std::uint32_t before = 0;
  for (auto at = mentions.begin(); at != mentions.end(); ++at) {
    if (at == body) before = 0;
    append_varint(packed, at->begin - before);
    append_varint(packed, std::uint64_t{at->end - at->begin} << kTypeBits |
                              static_cast<std::uint64_t>(at->type));
    if (facet_of(at->type)) append_varint(packed, at->name ? *at->name + 1 : 0);
    before = at->end;
  }
  return packed;
}

std::vector<StoredMention> read_mentions(std::string_view packed) {
  std::vector<StoredMention> mentions;
  if (packed.empty()) return mentions;
  const char* at = packed.data();
  const char* const end = at + packed.size();
  const std::uint64_t in_title = read_head(at, end).in_title;
  std::uint64_t before = 0;
  // Never back over 2^32, or one text could be told again and again.
  auto place = [](std::uint64_t from, std::uint64_t bytes) {
    if (bytes > kMostPlace - from) {
      throw Error(ErrorCode::kDamaged, "a name stands outside its article");
    }
    return static_cast<std::uint32_t>(from + bytes);
  };
  while (at != end) {
    StoredMention mention;
    mention.in_title = mentions.size() < in_title;
    if (mentions.size() == in_title) before = 0;
    mention.begin = place(before, read_varint(at, end));
    const std::uint64_t length_and_type = read_varint(at, end);
    mention.end = place(mention.begin, length_and_type >> kTypeBits);
    mention.type = type_in(length_and_type);
    if (facet_of(mention.type)) {
      const std::uint64_t name = read_varint(at, end);
      if (name != 0) mention.name = static_cast<std::uint32_t>(name - 1);
    }
    before = mention.end;
    mentions.push_back(mention);
  }
  return mentions;
}

std::vector<StoredShortForm> read_short_forms(std::string_view packed) {
  const char* at = packed.data();
  return packed.empty() ? std::vector<StoredShortForm>()
                        : read_head(at, at + packed.size()).short_forms;
}

}  // namespace dateline
