// An array of numbers with as many whole bytes each as the largest needs, none when
// all are 0: read in place at any index, nearly as fast as an array of full width.
//
// Layout: u64 count, u64 bytes a number (0 to 8), the numbers one after another, low
// bytes first, and 8 bytes of 0 so that as many can be read at any number. (Where
// single bits count more than speed: common/format/packed_array.h.)
//
// Bytes are verified when they are used. Const methods may be called from any thread;
// an array and its views must not outlive the file. Errors: kDamaged.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <type_traits>
#include <vector>

#include "common/format/section_file.h"

namespace dateline {

// What stands in a section.
struct NarrowNumbers {
  NarrowNumbers() = default;
  // Errors: also when its numbers have more than `most_bytes` each.
  NarrowNumbers(const SectionFile& file, const std::string& section, std::size_t most_bytes);

  VerifiedBytes bytes;
  std::size_t size = 0;
  std::size_t width = 0;  // bytes a number
};

// T: the unsigned type in which the numbers are handed out.
template <typename T>
class NarrowArray {
 public:
  // Numbers that have been verified.
  class View {
   public:
    class Iterator {
     public:
      using difference_type = std::ptrdiff_t;
      using value_type = T;
      Iterator() = default;
      Iterator(const View& view, std::size_t index) : view_(view), index_(index) {}
      T operator*() const { return view_[index_]; }
      Iterator& operator++() {
        ++index_;
        return *this;
      }
      Iterator operator++(int) {
        Iterator before = *this;
        ++index_;
        return before;
      }
      friend bool operator==(const Iterator& a, const Iterator& b) { return a.index_ == b.index_; }

     private:
      View view_;
      std::size_t index_ = 0;
    };

    View() = default;
    View(const char* numbers, std::size_t size, std::size_t width)
        : numbers_(numbers), size_(size), width_(width), mask_(mask_of(width)) {}
    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    T operator[](std::size_t index) const {
      std::uint64_t word = 0;
      std::memcpy(&word, numbers_ + index * width_, sizeof word);
      return static_cast<T>(word & mask_);
    }
    Iterator begin() const { return {*this, 0}; }
    Iterator end() const { return {*this, size_}; }
    // The largest number, 0 of none; quicker than to read them one by one.
    T largest() const {
      switch (width_) {
        case 0: return 0;
        case 1: return largest_of<std::uint8_t>();
        case 2: return largest_of<std::uint16_t>();
        case 4: return largest_of<std::uint32_t>();
        default: break;
      }
      T largest = 0;
      for (std::size_t i = 0; i < size_; ++i) largest = std::max(largest, (*this)[i]);
      return largest;
    }

   private:
    static std::uint64_t mask_of(std::size_t width) {
      return width == 0 ? 0 : ~std::uint64_t{0} >> (64 - 8 * width);
    }
    // Of numbers that are as wide as a type: several at once.
    template <typename Wide>
    T largest_of() const {
      Wide largest = 0;
      for (std::size_t i = 0; i < size_; ++i) {
        Wide number = 0;
        std::memcpy(&number, numbers_ + i * sizeof number, sizeof number);
        largest = std::max(largest, number);
      }
      return static_cast<T>(largest);
    }

    const char* numbers_ = nullptr;
    std::size_t size_ = 0;
    std::size_t width_ = 0;
    std::uint64_t mask_ = 0;
  };

  NarrowArray() = default;
  NarrowArray(const SectionFile& file, const std::string& section)
      : numbers_(file, section, sizeof(T)) {}
  // Of exactly `count` numbers.
  NarrowArray(const SectionFile& file, const std::string& section, std::size_t count)
      : NarrowArray(file, section) {
    if (size() != count) file.damaged("section " + section + " has a wrong size");
  }

  std::size_t size() const { return numbers_.size; }
  bool empty() const { return size() == 0; }
  // Bytes that each number takes in the file: where it is none, any count may be said.
  std::size_t width() const { return numbers_.width; }
  T operator[](std::size_t index) const { return part(index, 1)[0]; }
  T back() const { return (*this)[size() - 1]; }
  View part(std::size_t begin, std::size_t count) const {
    if (begin > size() || count > size() - begin) numbers_.bytes.outside();
    const std::size_t width = numbers_.width;
    return {numbers_.bytes.part(begin * width, (begin + count) * width).data(), count, width};
  }
  View all() const { return part(0, size()); }
  // Throws Error kDamaged: the file points to where it has nothing.
  [[noreturn]] void outside() const { numbers_.bytes.outside(); }
  // Without verifying: for what is only fetched ahead, not believed.
  T unverified(std::size_t index) const {
    return View(numbers_.bytes.unverified(), size(), numbers_.width)[index];
  }

 private:
  NarrowNumbers numbers_;
};

void write_narrow_array(SectionWriter& file, const std::string& section,
                        std::span<const std::uint64_t> numbers);

template <typename T>
void write_narrow_array(SectionWriter& file, const std::string& section,
                        const std::vector<T>& numbers) {
  static_assert(std::is_unsigned_v<T>);
  const std::vector<std::uint64_t> wide(numbers.begin(), numbers.end());
  write_narrow_array(file, section, std::span(wide));
}

}  // namespace dateline
