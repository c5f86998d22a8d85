using Microsoft.Playwright;

namespace Communaute.BrowserTests.Support;

/// <summary>A person of the demonstration.</summary>
public sealed record Someone(string Name)
{
    public static readonly Someone Pauline = new("Pauline Reymond");
    public static readonly Someone Linda = new("Linda Chavassieux");
    public static readonly Someone Nadege = new("Nadège Fournel");
    public static readonly Someone Samira = new("Samira Ouali");
    public static readonly Someone Yves = new("Yves Montagny");
    public static readonly Someone Julien = new("Julien Chirat");
    public static readonly Someone Theo = new("Théo Gransagne");
    public static readonly Someone Karim = new("Karim Benali");

    // One draft of a question each: whoever asks in one class asks in no other, since those run side by side.
    public static readonly Someone Adrien = new("Adrien Farges");
    public static readonly Someone Celia = new("Célia Martins");
    public static readonly Someone Gaelle = new("Gaëlle Lacoste");
    public static readonly Someone Lea = new("Léa Courbon");
    public static readonly Someone Youssef = new("Youssef El Amrani");
    public static readonly Someone Maud = new("Maud Villeneuve");
    public static readonly Someone Bertrand = new("Bertrand Chazelle");
    public static readonly Someone Samuel = new("Samuel Ouedraogo");
    public static readonly Someone Lucie = new("Lucie Oblette");
    public static readonly Someone Elif = new("Elif Yildirim");

    public static readonly Someone Aicha = new("Aïcha Rahmouni");
    public static readonly Someone Fatoumata = new("Fatoumata Keita");
    public static readonly Someone PierreYves = new("Pierre-Yves Dumas");
    public static readonly Someone Coralie = new("Coralie Essertel");
    public static readonly Someone Jeanne = new("Jeanne Poyet");
    public static readonly Someone Hugo = new("Hugo Peyret");
    public static readonly Someone Mariama = new("Mariama Diallo");
    public static readonly Someone Lucas = new("Lucas Thevenon");
    // What they write is changed from several tabs and devices at once.
    public static readonly Someone Romain = new("Romain Goutagny");
    public static readonly Someone Claire = new("Claire Bonnefoy");
    public static readonly Someone Mathis = new("Mathis Delorme");

    // They ask, answer and listen side by side.
    public static readonly Someone Emma = new("Emma Verchère");
    public static readonly Someone Nicolas = new("Nicolas Plasse");
    public static readonly Someone Florence = new("Florence Linossier");
    public static readonly Someone Damien = new("Damien Fayolle");
    public static readonly Someone Stephanie = new("Stéphanie Ducreux");

    // Those whose answers grow old.
    public static readonly Someone Bruno = new("Bruno Teyssier");
    public static readonly Someone Amandine = new("Amandine Vial");
    public static readonly Someone Sandrine = new("Sandrine Faverjon");

    // Their sessions end during a test: no other may use them.
    public static readonly Someone Vincent = new("Vincent Marcoux");
    public static readonly Someone Nora = new("Nora Hamidi");
    public static readonly Someone Odile = new("Odile Massardier");

    public async Task EnterAsync(IPage signInPage)
    {
        var member = signInPage.GetByLabel("Entrer comme quelqu’un d’autre");
        await member.SelectOptionAsync(new SelectOptionValue { Label = Name });
        await signInPage.GetByRole(AriaRole.Button, new() { Name = "Entrer", Exact = true }).ClickAsync();
    }
}
