// SPDX-License-Identifier: MIT
#include "window/fontdialog.h"

#include "editor/sourcefont.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFontComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace sasil {

using namespace Qt::StringLiterals;

FontDialog::FontDialog(const EditorSettings &settings, QWidget *parent)
    : QDialog(parent), m_settings(settings), m_familyLabel(new QLabel(this)),
      m_family(new QFontComboBox(this)), m_fixedOnly(new QCheckBox(this)), m_sizeLabel(new QLabel(this)),
      m_size(new QDoubleSpinBox(this)), m_sample(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this)),
      m_default(m_buttons->addButton(QString(), QDialogButtonBox::ResetRole))
{
    m_default->setObjectName(u"defaultButton"_s);
    m_size->setRange(EditorSettings::smallestFont, EditorSettings::largestFont);
    m_size->setSingleStep(0.5);
    m_size->setDecimals(1);
    m_size->setValue(settings.fontSize);
    m_family->setCurrentFont(
        QFont(settings.fontFamily.isEmpty() ? defaultSourceFamily() : settings.fontFamily));
    layOut();
    connect(m_family, &QFontComboBox::currentFontChanged, this, &FontDialog::showFont);
    connect(m_size, &QDoubleSpinBox::valueChanged, this, &FontDialog::showFont);
    connect(m_fixedOnly, &QCheckBox::toggled, this, [this](bool fixed) {
        m_family->setFontFilters(fixed ? QFontComboBox::MonospacedFonts : QFontComboBox::AllFonts);
    });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_default, &QPushButton::clicked, this, [this] {
        m_fixedOnly->setChecked(false);
        m_family->setCurrentFont(QFont(defaultSourceFamily()));
        m_size->setValue(EditorSettings::defaultFontSize);
    });
    retranslate();
    showFont();
}

void FontDialog::layOut()
{
    constexpr int sampleHeight = 150;
    constexpr int margin = 12;
    m_familyLabel->setBuddy(m_family);
    m_sizeLabel->setBuddy(m_size);
    m_sample->setAutoFillBackground(true);
    m_sample->setBackgroundRole(QPalette::Base);
    m_sample->setForegroundRole(QPalette::Text);
    m_sample->setTextFormat(Qt::PlainText);
    m_sample->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_sample->setMargin(margin);
    m_sample->setMinimumHeight(sampleHeight);
    // A large font does not make a large dialog.
    m_sample->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    auto *layout = new QGridLayout(this);
    layout->addWidget(m_familyLabel, 0, 0);
    layout->addWidget(m_family, 0, 1);
    layout->addWidget(m_sizeLabel, 0, 2);
    layout->addWidget(m_size, 0, 3);
    layout->addWidget(m_fixedOnly, 1, 1, 1, 3);
    layout->addWidget(m_sample, 2, 0, 1, 4);
    layout->addWidget(m_buttons, 3, 0, 1, 4);
    layout->setColumnStretch(1, 1);
    layout->setRowStretch(2, 1);
    resize(520, sizeHint().height());
}

EditorSettings FontDialog::settings() const
{
    EditorSettings chosen = m_settings;
    const QString family = m_family->currentFont().family();
    // The default may be another one where other fonts are installed.
    chosen.fontFamily = family == defaultSourceFamily() ? QString() : family;
    chosen.fontSize = m_size->value();
    return chosen;
}

void FontDialog::showFont()
{
    m_sample->setFont(sourceFont(settings()));
}

void FontDialog::retranslate()
{
    setWindowTitle(tr("Font of the Source"));
    m_familyLabel->setText(tr("&Font:"));
    m_sizeLabel->setText(tr("&Size:"));
    m_size->setSuffix(tr(" pt"));
    m_fixedOnly->setText(tr("Only fonts whose characters are all of one &width"));
    m_default->setText(tr("&Default"));
    // Both languages, since digests have both.
    m_sample->setText(u"## [9월 4주] 소버린 AI의 배경 (Sovereign AI)\n"
                      "- **사실:** 약 60~70개국이 참여함. (2조 7,000억 원)\n"
                      "- **의견:** 국제 협력이 필요함. (근거: F3)\n"
                      "  The quick brown fox: 0O 1lI | {} [] `code`"_s);
}

void FontDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace sasil
