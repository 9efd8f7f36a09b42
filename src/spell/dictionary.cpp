// SPDX-License-Identifier: MIT
#include "spell/dictionary.h"

#include <QFile>

#include <hunspell.hxx>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// Whether a word of the file is Hangul in single letters.
bool isDecomposed(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    constexpr qint64 enough = 65536;
    const QString head = QString::fromUtf8(file.read(enough));
    return std::ranges::any_of(head, [](QChar c) { return c.unicode() >= 0x1100 && c.unicode() <= 0x11ff; });
}

} // namespace

std::unique_ptr<Dictionary> Dictionary::load(const DictionaryFiles &files)
{
    std::unique_ptr<Dictionary> dictionary(new Dictionary(files));
    if (!dictionary->m_encoder.isValid() || !dictionary->m_decoder.isValid())
        return nullptr;
    return dictionary;
}

Dictionary::Dictionary(const DictionaryFiles &files)
    : m_hunspell(std::make_unique<Hunspell>(QFile::encodeName(files.affix).constData(),
                                            QFile::encodeName(files.words).constData())),
      m_encoder(m_hunspell->get_dict_encoding().c_str()), m_decoder(m_hunspell->get_dict_encoding().c_str()),
      m_decomposed(isDecomposed(files.words))
{
}

Dictionary::~Dictionary() = default;

std::string Dictionary::encoded(QStringView word) const
{
    const QByteArray bytes = m_encoder(word);
    return m_encoder.hasError() ? std::string() : bytes.toStdString();
}

std::string Dictionary::encodedAsStored(const QString &word) const
{
    return encoded(
        word.normalized(m_decomposed ? QString::NormalizationForm_D : QString::NormalizationForm_C));
}

bool Dictionary::knows(QStringView word) const
{
    const std::string bytes = encoded(word);
    return !bytes.empty() && m_hunspell->spell(bytes);
}

QStringList Dictionary::suggestions(QStringView word) const
{
    QStringList found;
    for (const std::string &bytes : m_hunspell->suggest(encoded(word))) {
        const QString text = m_decoder(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
        found.append(text.normalized(QString::NormalizationForm_C));
    }
    return found;
}

void Dictionary::add(const QString &word, const QString &like)
{
    const std::string bytes = encodedAsStored(word);
    if (bytes.empty())
        return;
    if (like.isEmpty())
        m_hunspell->add(bytes);
    else
        m_hunspell->add_with_affix(bytes, encodedAsStored(like));
}

} // namespace sasil
